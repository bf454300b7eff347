import { View } from '@tarojs/components'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import type { MeetingDetail } from '../../contract/meeting'
import { maxMinutes } from '../../contract/meetingClosing'
import { serverNow } from '../../platform/serverClock'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { correctMinutes } from './api'

/** How long it took was said wrongly at the end: put right with a reason, which stays in the log. */
export function TimeSheet({
  meeting,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}) {
  const { busy, problem, run } = useAct()
  const { fields, field, done, kept } = useKeptForm(`meeting.time.${meeting.id}`, () => ({
    minutes: String(meeting.creditedMinutes ?? ''),
    reason: '',
  }))
  const max = maxMinutes(meeting, meeting.closedAt ?? new Date(serverNow()).toISOString())
  const minutes = /^\d+$/.test(fields.minutes) ? Number(fields.minutes) : 0
  const possible = minutes >= 1 && minutes <= max
  const changed = possible && minutes !== meeting.creditedMinutes
  const save = () =>
    void run(() => correctMinutes({ meetingId: meeting.id, minutes, reason: fields.reason.trim() }), done(onDone))
  return (
    <Sheet
      title="改会议用时"
      actText="改用时"
      ready={changed && fields.reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <View>学时按改后的分钟数折算，原来的数和理由留在“经过”里。</View>
      <TextField
        label="会议用时（分钟）"
        hint={`原来是 ${meeting.creditedMinutes ?? 0} 分钟，最多 ${max} 分钟。`}
        type="number"
        {...field('minutes')}
        maxLength={6}
        error={possible ? undefined : `请填 1 到 ${max} 之间的整数`}
      />
      <TextArea label="改的理由" {...field('reason')} maxLength={200} />
    </Sheet>
  )
}
