import { View } from '@tarojs/components'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import type { MeetingDetail } from '../../contract/meeting'
import type { LeaveReason } from '../../contract/vocabulary'
import { serverNow } from '../../platform/serverClock'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { requestLeave } from './api'
import { reasonChoices, requestText } from './presentLeave'

/** Asking for leave: a kind of reason, and a word more if one likes. */
export function LeaveSheet({
  meeting,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}) {
  const { busy, problem, run } = useAct()
  const { fields, put, done, kept } = useKeptForm(`leave.request.${meeting.id}`, () => ({
    reasonKind: undefined as LeaveReason | undefined,
    note: '',
  }))
  const { reasonKind, note } = fields
  const save = () => {
    if (reasonKind)
      void run(() => requestLeave({ meetingId: meeting.id, reasonKind, note: note.trim() || null }), done(onDone))
  }
  return (
    <Sheet
      title="请假"
      actText="提交请假"
      ready={reasonKind !== undefined}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <View>{requestText(meeting, serverNow())}</View>
      <Field label="事由">
        <CheckList
          single
          label="事由"
          choices={reasonChoices}
          values={reasonKind ? [reasonKind] : []}
          onChange={([chosen]) => put('reasonKind')(chosen)}
        />
      </Field>
      <TextField
        label="说明"
        required={false}
        value={note}
        onChange={put('note')}
        maxLength={100}
        hint="只写需要书记知道的，不用写病情和家事细节。"
        at="note"
      />
    </Sheet>
  )
}
