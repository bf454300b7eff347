import { View } from '@tarojs/components'
import { PersonField } from '../../components/PersonField'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import type { MeetingDetail } from '../../contract/meeting'
import { speakingMinutesMax } from '../../contract/speakingWords'
import { useKeptForm } from '../../platform/outbox'
import { useAnswer } from '../../platform/serverState'
import { useAct } from '../../platform/useAct'
import { askRoll, speak } from './api'
import { nextSpeakers, speakingForm, speakingInput } from './presentSpeaking'
import { peopleHere } from './presentVoteForm'

interface SpeakingSheetProps {
  meeting: MeetingDetail
  onClose: () => void
  onDone: () => void
}

/** Who speaks next and for how long, among those who are there. */
export function SpeakingSheet({ meeting, onClose, onDone }: SpeakingSheetProps) {
  const { busy, problem, run } = useAct()
  const { fields, field, put, done, kept } = useKeptForm(`meeting.speaking.${meeting.id}`, () => speakingForm(meeting))
  const roll = useAnswer(`wholeRoll.${meeting.id}`, () => askRoll(meeting.id)).data
  const order = roll && nextSpeakers(meeting, peopleHere(roll))
  const memberId = fields.memberId || (order?.next?.memberId ?? '')
  const input = speakingInput(meeting.id, { ...fields, memberId })
  return (
    <Sheet
      title="请一位发言"
      actText="开始"
      ready={input !== null}
      busy={busy}
      problem={problem}
      onAct={() => input && void run(() => speak(input), done(onDone))}
      onClose={onClose}
      kept={kept}
    >
      <PersonField
        label="发言人"
        value={memberId}
        onChange={put('memberId')}
        people={order?.choices}
        nobody="签到名册里还没有到会的同志。"
        at="memberId"
      />
      {order && order.waiting.length > 0 && (
        <View className="meeting-quiet">{`还没有发言：${order.waiting.map(({ name }) => name).join('、')}`}</View>
      )}
      <TextField
        label="限时（分钟）"
        hint={`不限时的空着，最多 ${speakingMinutesMax} 分钟。到时不出声，投屏上变成超时。`}
        type="number"
        required={false}
        {...field('minutes')}
        maxLength={3}
      />
    </Sheet>
  )
}
