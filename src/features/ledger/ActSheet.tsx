import { ConfirmSheet } from '../../components/ConfirmSheet'
import type { LedgerEntryShown } from '../../contract/ledger'
import type { Result } from '../../platform/callAction'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { AnswerSheet } from './AnswerSheet'
import { refuseExtension, sendBack, verify } from './api'
import { AssignSheet } from './AssignSheet'
import { DueSheet } from './DueSheet'
import type { LedgerAct } from './presentEntry'
import { WorkSheet } from './WorkSheet'

export interface ActSheetProps {
  entry: LedgerEntryShown
  onDone: () => void
  onClose: () => void
}

/** The sheet of one act. */
export function ActSheet({ act, ...props }: ActSheetProps & { act: LedgerAct }) {
  switch (act) {
    case 'assign':
    case 'handOver':
      return <AssignSheet handsOver={act === 'handOver'} {...props} />
    case 'progress':
    case 'requestVerification':
      return <WorkSheet asks={act === 'requestVerification'} {...props} />
    case 'askExtension':
    case 'extend':
    case 'grantExtension':
    case 'reopen':
      return <DueSheet act={act} {...props} />
    case 'answer':
      return <AnswerSheet {...props} />
    default:
      return <Question act={act} {...props} />
  }
}

type QuestionAct = 'verify' | 'sendBack' | 'refuseExtension'
interface Words {
  title: string
  text?: string
  reasonLabel?: string
  confirmText: string
  write: (ids: { entryId: string; clientId: string }, reason: string) => Promise<Result<unknown>>
}
const questions: Record<QuestionAct, Words> = {
  verify: {
    title: '核验通过，销号？',
    text: '请核实事情确已办好。销号后由人回复提出人。',
    confirmText: '核验通过',
    write: (ids) => verify({ ...ids, words: null }),
  },
  sendBack: {
    title: '退回补充',
    reasonLabel: '还差什么',
    confirmText: '退回',
    write: (ids, reason) => sendBack({ ...ids, reason }),
  },
  refuseExtension: {
    title: '不同意延期',
    reasonLabel: '理由',
    confirmText: '不同意',
    write: (ids, reason) => refuseExtension({ ...ids, reason }),
  },
}

function Question({ act, entry, onDone, onClose }: ActSheetProps & { act: QuestionAct }) {
  const { fields, field, done, kept } = useKeptForm(`ledger.${act}.${entry.id}`, () => ({
    clientId: randomId(),
    reason: '',
  }))
  const { clientId } = fields
  const { busy, problem, run } = useAct()
  const { title, text, reasonLabel, confirmText, write } = questions[act]
  return (
    <ConfirmSheet
      open
      title={title}
      text={problem?.message ?? text}
      reasonLabel={reasonLabel}
      reasonForm={{ ...field('reason'), kept }}
      confirmText={confirmText}
      busy={busy}
      onConfirm={(reason) => void run(() => write({ entryId: entry.id, clientId }, reason), done(onDone))}
      onCancel={onClose}
    />
  )
}
