import { View } from '@tarojs/components'
import { Answered } from '../../components/Answered'
import { Sheet } from '../../components/Sheet'
import { PersonField } from '../../components/PersonField'
import { Row } from '../../components/Row'
import type { RollRow } from '../../contract/attendance'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { ReasonForm } from './ReasonForm'
import { askPlanChoices, correctRoll, voidRow } from './api'

const quick = ['开始时漏列', '刚转入支部', '临时要求参加']
const sameReason = '补进名单时认出，是名单上的同志'
interface AddToRollSheetProps {
  meetingId: string
  rows: readonly RollRow[]
  onClose: () => void
  onDone: () => void
}

/** A correction after opening: someone who should have been on the roll; under the name of a guest, asked once whether it is them. */
export function AddToRollSheet({ meetingId, rows, onClose, onDone }: AddToRollSheetProps) {
  const choices = useAnswer('planChoices', () => askPlanChoices())
  const { busy, problem, run, clear } = useAct()
  const { fields, put, done, kept } = useKeptForm(`attendance.addToRoll.${meetingId}`, () => ({
    memberId: '',
    reason: '',
  }))
  const { memberId, reason } = fields
  const onRoll = new Set(rows.flatMap((row) => (row.memberId && row.expected ? [row.memberId] : [])))
  const add = (another: boolean) =>
    correctRoll({ meetingId, memberId, change: 'add', reason: reason.trim(), ...(another && { another }) })
  const save = (another = false) => void run(() => add(another), done(onDone))
  if (problem?.code === 'rollGuestSame') {
    const name = choices.data?.members.find((member) => member.memberId === memberId)?.name
    const guest = rows.find((row) => row.memberId === null && row.rowId !== null && row.name === name)
    const replace = async () => {
      const gone = guest?.rowId ? await voidRow({ meetingId, rowId: guest.rowId, reason: sameReason }) : undefined
      return gone && !gone.ok ? gone : add(false)
    }
    return (
      <Sheet title="是同一位吗？" onBack={clear} onClose={clear}>
        <View>{problem.message}</View>
        {guest && (
          <Row
            title="是同一位"
            note="作废列席登记，补进名单；到会另行登记"
            onClick={() => void run(replace, done(onDone))}
          />
        )}
        <Row title="不是，是另一位" note="列席登记不变，补进名单" onClick={() => save(true)} />
      </Sheet>
    )
  }
  return (
    <Sheet
      title="补进应到名单"
      actText="补进名单"
      ready={memberId !== '' && reason.trim() !== ''}
      busy={busy}
      onAct={() => save()}
      onClose={onClose}
      kept={kept}
    >
      <View>更正会记入会议记录；应到人数和表决基数随之改变，已登记的表决不变。</View>
      <Answered answer={choices} rows={2}>
        {({ members }) => (
          <PersonField
            label="补进谁"
            people={members.filter((member) => !onRoll.has(member.memberId))}
            nobody="没有可以补进的同志。"
            value={memberId}
            onChange={put('memberId')}
          />
        )}
      </Answered>
      <ReasonForm label="更正理由" quick={quick} value={reason} onChange={put('reason')} error={problem?.message} />
    </Sheet>
  )
}
