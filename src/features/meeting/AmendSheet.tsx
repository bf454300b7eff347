import { View } from '@tarojs/components'
import { useContext } from 'react'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { PickerField } from '../../components/PickerField'
import { TextArea } from '../../components/TextArea'
import type { MeetingDetail } from '../../contract/meeting'
import { minutesMax } from '../../contract/minutesWords'
import { amendmentSubjectLabels, wordSubjects, type WordSubject } from '../../contract/vocabulary'
import { randomId } from '../../platform/random'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { amendMeeting } from './api'
import { wordsNow } from './presentAmendment'
import { RoomContext } from './roomViews'
import './meeting.scss'

/** Other words for a part of an archived record. Attendance is put right person by person, on the register. */
export function AmendSheet({
  meeting,
  onClose,
  onDone,
}: {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}) {
  const go = useContext(RoomContext)
  const { busy, problem, run } = useAct()
  const { fields, put, fill, field, done, kept } = useKeptForm(`meeting.amend.${meeting.id}`, () => ({
    clientId: randomId(),
    subject: 'minutes' as WordSubject,
    text: wordsNow(meeting, 'minutes'),
    reason: '',
  }))
  const { clientId, subject, text, reason } = fields
  const choose = (next: WordSubject) => fill({ subject: next, text: wordsNow(meeting, next) })
  const same = text.trim() === '' || text.trim() === wordsNow(meeting, subject).trim()
  const save = () =>
    void run(
      () =>
        amendMeeting({
          meetingId: meeting.id,
          clientId,
          change: { subject, text: text.trim() },
          reason: reason.trim(),
        }),
      done(onDone),
    )
  return (
    <Sheet
      title="提出更正"
      actText="提出"
      ready={!same && reason.trim() !== ''}
      busy={busy}
      problem={problem}
      onAct={save}
      onClose={onClose}
      kept={kept}
    >
      <PickerField
        mode="selector"
        label="更正哪一项"
        value={subject}
        onChange={choose}
        choices={wordSubjects.map((value) => ({ value, text: amendmentSubjectLabels[value] }))}
      />
      <TextArea label="更正后的内容" value={text} onChange={put('text')} maxLength={minutesMax} at="change" />
      <TextArea label="更正理由" {...field('reason')} maxLength={200} />
      <View className="meeting-quiet">更正谁到会、谁没到会，请在签到名册里点这位同志。</View>
      <Button kind="quiet" onClick={() => go('roll')}>
        看签到名册 ›
      </Button>
    </Sheet>
  )
}
