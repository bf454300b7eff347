import { View } from '@tarojs/components'
import { useContext, useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { spoken } from '../../components/spoken'
import type { MeetingDetail } from '../../contract/meeting'
import { correctsTime, isWritten, timeView } from './presentAfter'
import { stepViews } from './presentMeeting'
import { RoomContext } from './roomViews'
import type { Steps } from './Steps'
import { TimeSheet } from './TimeSheet'
import './room.scss'

/** The time really used, beside what was planned: from the taps on the agenda and from the end. */
export function TimeCard({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const view = timeView(meeting)
  if (!view) return null
  return (
    <Card
      title={view.words}
      aside={
        correctsTime(meeting) && (
          <Button kind="quiet" label="改会议用时" onClick={() => setOpen(true)}>
            改
          </Button>
        )
      }
    >
      {view.parts.length > 0 && (
        <View className="room-time" {...spoken({ hidden: true })}>
          {view.parts.map(({ key, share }) => (
            <View key={key} className="room-time-part" style={{ width: `${share}%` }} />
          ))}
        </View>
      )}
      <View className="room-now-head">
        <View>{view.began}</View>
        <View>{view.ended}</View>
      </View>
      {open && (
        <TimeSheet
          meeting={meeting}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </Card>
  )
}

/** Another one like it, in two taps: this one, and the one that saves it. */
export function CopyCard({ meeting, steps }: { meeting: MeetingDetail; steps: Steps }) {
  if (!meeting.can.copy || meeting.state === 'open') return null
  return (
    <Card>
      <Row
        title={stepViews.copy.word}
        note="议题和人带过来，记录不带"
        onClick={() => steps.take(stepViews.copy)}
        after={<View className="meeting-arrow">›</View>}
      />
    </Card>
  )
}

/** The record that is still to be written, where its text will stand. */
export function RecordToWrite({ meeting }: { meeting: MeetingDetail }) {
  const go = useContext(RoomContext)
  if (!meeting.can.writeMinutes || meeting.state === 'open' || isWritten(meeting)) return null
  return (
    <Card title="会议记录">
      <View className="room-quiet">还没有写。按议程一项一项写，写一点存一点。</View>
      <View className="room-write">
        <Button onClick={() => go('minutes')}>写会议记录</Button>
      </View>
    </Card>
  )
}
