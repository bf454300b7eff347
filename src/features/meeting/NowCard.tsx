import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import type { MeetingDetail } from '../../contract/meeting'
import { useKeys } from '../../platform/keys'
import { useSeconds } from '../../platform/useSeconds'
import { useAct } from '../../platform/useAct'
import { tickItem } from './api'
import { Clock } from './Clock'
import { nowView, type NowView } from './presentNow'
import './room.scss'

interface NowCardProps {
  meeting: MeetingDetail
  onDone: () => void
}

/** The item under way: its clock, what comes next, and the one tap that goes on. */
export function NowCard({ meeting, onDone }: NowCardProps) {
  const { busy, problem, run } = useAct()
  const view = nowView(meeting, useSeconds())
  const act = view?.act
  const goOn = () => act && void run(() => ticked(meeting.id, act.ticks), onDone)
  useKeys({ n: goOn })
  if (!view) return null
  return (
    <Card>
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      <View className="room-now-head">
        <View>{view.place}</View>
        <View>{view.planned}</View>
      </View>
      <View className="room-now">
        <View className="room-now-text">
          <View className="room-now-title">{view.title}</View>
          {view.clock && <Clock clock={view.clock} />}
        </View>
        {act && (
          <Button loading={busy} onClick={goOn}>
            {act.word}
          </Button>
        )}
      </View>
      {view.next && <View className="room-quiet">{`下一项：${view.next}`}</View>}
    </Card>
  )
}

/** One after the other; the first that is refused is the answer. */
async function ticked(meetingId: string, ticks: NonNullable<NowView['act']>['ticks']) {
  let answer = await tickItem({ meetingId, ...ticks[0]! })
  for (const tick of ticks.slice(1)) if (answer.ok) answer = await tickItem({ meetingId, ...tick })
  return answer
}
