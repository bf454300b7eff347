import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Later } from '../../components/Later'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import { serverNow } from '../../platform/serverClock'
import { AboutCard } from './AboutCard'
import { AgendaProgress } from './AgendaProgress'
import { ElectionsCard } from './ElectionsCard'
import { FilesCard } from './FilesCard'
import { NowCard } from './NowCard'
import { ContentCard, ResolvedCard } from './RecordCards'
import type { DoorParts, RoomParts } from './Room'
import { SectionsCard } from './SectionsCard'
import { SpeakingCard } from './SpeakingCard'
import type { Steps } from './Steps'
import { VotesCard } from './VotesCard'
import { duringSteps, stepViews } from './presentMeeting'
import type { RoomView } from './roomViews'
import './room.scss'

interface DuringProps {
  meeting: MeetingDetail
  steps: Steps
  go: (view: RoomView) => void
  refresh: () => void
  show: (parts: DoorParts) => ReactNode
  /** The desk has the end of the meeting at its top. */
  atDesk: boolean
  leave: RoomParts['leave']
}

/** A meeting that is held, as whoever runs it sees it: the door first, then what is written of it, the end apart and last. */
export function During({ meeting, steps, go, refresh, show, atDesk, leave }: DuringProps) {
  return show({
    meetingId: meeting.id,
    onRoll: () => go('roll'),
    onScan: () => go('scan'),
    onCall: () => go('call'),
    onEnd: meeting.can.close ? () => steps.take(stepViews.close) : undefined,
    now: <NowCard meeting={meeting} onDone={refresh} />,
    children: (
      <Later>
        {steps.act.problem && !steps.asking && <Notice tone="amber">{steps.act.problem.message}</Notice>}
        {leave(meeting, refresh)}
        <AgendaProgress meeting={meeting} onDone={refresh} />
        <SpeakingCard meeting={meeting} onDone={refresh} />
        <VotesCard meeting={meeting} onDone={refresh} />
        <ElectionsCard meeting={meeting} onDone={refresh} />
        <SectionsCard meeting={meeting} />
        <ContentCard meeting={meeting} />
        <ResolvedCard meeting={meeting} />
        <FilesCard meeting={meeting} onDone={refresh} />
        <AboutCard meeting={meeting} now={serverNow()} />
        <AlsoCard meeting={meeting} steps={steps} />
        {!atDesk && <EndOfMeeting meeting={meeting} steps={steps} />}
      </Later>
    ),
  })
}

/** What may be done besides, each in a line of its own. */
function AlsoCard({ meeting, steps }: { meeting: MeetingDetail; steps: Steps }) {
  const also = duringSteps(meeting)
  if (also.length === 0) return null
  return (
    <Card title="会上还可以">
      {also.map((step) => (
        <Row key={step.step} title={step.word} onClick={() => steps.take(step)} />
      ))}
    </Card>
  )
}

/** Apart from everything that is tapped while people come in. */
function EndOfMeeting({ meeting, steps }: { meeting: MeetingDetail; steps: Steps }) {
  if (!meeting.can.close) return null
  return (
    <View className="room-end">
      <View className="room-quiet">开完了再结束。结束会先问一次，并列出还没有定的事。</View>
      <Button onClick={() => steps.take(stepViews.close)}>结束会议</Button>
    </View>
  )
}
