import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { beijingDay } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { openPage } from '../../platform/navigate'
import { useKeptForm } from '../../platform/outbox'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { serverNow } from '../../platform/serverClock'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { planMeeting } from './api'
import { copiedForm, copyLines, dayOffText, suggestedDay, usualDayText } from './presentCopy'
import { planInput } from './presentPlan'
import './room.scss'

/** Another meeting like this one: one look at what comes along and on which day, and it is a draft. */
export function CopySheet({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const before = beijingDay(meeting.startAt)
  const { fields, field, done, kept } = useKeptForm(`meeting.copy.${meeting.id}`, () => ({
    clientId: randomId(),
    day: suggestedDay(before, beijingDay(serverNow())),
  }))
  const { busy, problem, run } = useAct()
  const off = dayOffText(fields.day)
  const save = () =>
    void run(
      () => planMeeting({ clientId: fields.clientId, ...planInput(copiedForm(meeting, fields.day)) }),
      done(({ meetingId }: { meetingId: string }) => {
        onClose()
        toast('已存为草稿，看一眼再发布')
        void openPage(routes.meeting, { meetingId })
      }),
    )
  return (
    <Sheet
      title="照这场再安排一场"
      actText="保存为草稿"
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      {copyLines(meeting).map(({ comes, text }) => (
        <View key={text} className="room-copy">
          <View className={comes ? 'room-copy-yes' : 'room-copy-no'}>{comes ? '✓' : '✗'}</View>
          <View className="room-copy-text">{text}</View>
        </View>
      ))}
      <PickerField
        mode="date"
        label="哪一天开"
        hint={`上次是${usualDayText(before)}，照此推算。`}
        {...field('day', 'startAt')}
      />
      {off && <Notice tone="amber">{off}</Notice>}
      <Button kind="quiet" onClick={() => void openPage(routes.planMeeting, { copyOf: meeting.id, day: fields.day })}>
        还有要改的，打开安排 ›
      </Button>
    </Sheet>
  )
}
