import { View } from '@tarojs/components'
import { useCallback, useState, type ReactNode } from 'react'
import { spoken } from '../../components/spoken'
import type { MeetingDetail } from '../../contract/meeting'
import { useLayer } from '../../platform/layers'
import { useReturn } from '../../platform/pageLife'
import { roomStages, stageOf, type RoomStage, type RoomView } from './roomViews'
import './room.scss'

const words: Record<RoomStage, string> = { before: '会前', during: '会中', after: '会后' }

interface RoomTopProps {
  meeting: MeetingDetail
  /** Who has come of how many, which is another feature's. */
  count: ReactNode
  /** What stands in front of the room, and back from the foremost. */
  views: readonly RoomView[]
  onLeave: () => void
}

/** Where the meeting is on its way, always in sight: it shows the state and is not pressed. */
export function RoomTop({ meeting, count, views, onLeave }: RoomTopProps) {
  const stage = stageOf(meeting)
  return (
    <View className="room-top">
      {views.map((view) => (
        <ViewLayer key={view} onLeave={onLeave} />
      ))}
      {stage && <RoomLine stage={stage} />}
      {count}
    </View>
  )
}

function RoomLine({ stage }: { stage: RoomStage }) {
  const now = roomStages.indexOf(stage)
  return (
    <View className="room-line" {...spoken({ role: 'img', label: `会前、会中、会后，现在是${words[stage]}` })}>
      {roomStages.map((each, at) => {
        const state = at < now ? 'past' : at === now ? 'now' : 'later'
        return (
          <View key={each} className={`room-stage room-stage-${state}`}>
            <View className="room-stage-mark" />
            <View>{words[each]}</View>
          </View>
        )
      })}
    </View>
  )
}

/** The way back closes the view in front before it leaves the room; a page opened over the room has taken the layer along. */
function ViewLayer({ onLeave }: { onLeave: () => void }) {
  const [opened, setOpened] = useState(0)
  useReturn(() => setOpened(opened + 1))
  return <Layer key={opened} onLeave={onLeave} />
}

function Layer({ onLeave }: { onLeave: () => void }) {
  const [leave] = useState(() => onLeave)
  useLayer(
    useCallback(() => {
      leave()
      return Promise.resolve(true)
    }, [leave]),
  )
  return null
}
