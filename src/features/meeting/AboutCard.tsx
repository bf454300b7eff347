import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { StateMark } from '../../components/StateMark'
import type { MeetingDetail } from '../../contract/meeting'
import { StateChips } from './StateChips'
import { factsOf } from './presentFacts'
import { mineView } from './presentMeeting'
import { stateChip } from './presentRow'
import './meeting.scss'

/** What a meeting is, a line each, and how the caller stands on it. */
export function AboutCard({ meeting, now }: { meeting: MeetingDetail; now: number }) {
  const chip = stateChip(meeting)
  const mine = mineView(meeting)
  return (
    <Card title={meeting.title} aside={<StateChips chip={chip} isAfterwards={meeting.isAfterwards} />}>
      {mine && (
        <View className="meeting-mine">
          <StateMark state={mine.mark}>{mine.words}</StateMark>
        </View>
      )}
      <Facts facts={factsOf(meeting, now)} />
    </Card>
  )
}
