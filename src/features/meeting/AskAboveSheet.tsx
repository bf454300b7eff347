import { View } from '@tarojs/components'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import type { MeetingDetail } from '../../contract/meeting'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { approveAfterwards, askToEnterLate } from './api'

/** Asks the level above to let a meeting be entered later than the organ's days. */
export function AskAboveSheet({
  meetingId,
  clause,
  onClose,
  onDone,
}: {
  meetingId: string
  clause: string
  onClose: () => void
  onDone: () => void
}) {
  const { fields, put, done, kept } = useKeptForm(`meeting.askAbove.${meetingId}`, () => ({ reason: '' }))
  const { reason } = fields
  const { busy, problem, run } = useAct()
  return (
    <Sheet
      title="报上级同意补记"
      actText="报上级"
      ready={reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={() => void run(() => askToEnterLate(meetingId, reason.trim()), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <View>{`${clause}。上级同意以后，就可以照签到表补记，记录上会写明是谁同意的。`}</View>
      <TextArea label="为什么现在才补记" value={reason} onChange={put('reason')} maxLength={200} />
    </Sheet>
  )
}

const answers = [
  { value: 'yes' as const, text: '同意补记', note: '由支部照纸质签到表补记，记录上写明您同意' },
  { value: 'no' as const, text: '不同意', note: '原因会告诉支部' },
]

/** What the level above says to it. */
export function ApproveSheet({
  meeting,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}) {
  const { fields, put, done, kept } = useKeptForm(`meeting.approveAfterwards.${meeting.id}`, () => ({
    answer: undefined as 'yes' | 'no' | undefined,
    note: '',
  }))
  const { answer, note } = fields
  const { busy, problem, run } = useAct()
  const words = note.trim()
  const send = () => approveAfterwards(meeting.id, answer === 'yes', words || null)
  return (
    <Sheet
      title="是否同意补记这场会议？"
      actText="确定"
      ready={answer === 'yes' || (answer === 'no' && words !== '')}
      busy={busy}
      problem={problem}
      onAct={() => void run(send, done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <View>{meeting.afterwardsAsk && `${meeting.afterwardsAsk.by}：${meeting.afterwardsAsk.reason}`}</View>
      <Field label="答复">
        <CheckList
          single
          label="答复"
          choices={answers}
          values={answer ? [answer] : []}
          onChange={([value]) => put('answer')(value)}
        />
      </Field>
      {answer && (
        <TextArea
          label={answer === 'yes' ? '说明' : '不同意的原因'}
          required={answer === 'no'}
          value={note}
          onChange={put('note')}
          maxLength={100}
        />
      )}
    </Sheet>
  )
}
