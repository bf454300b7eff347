import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import { minutesUsed, speaking, usedText } from '../../contract/speakingWords'
import { useAct } from '../../platform/useAct'
import { useSeconds } from '../../platform/useSeconds'
import { speak } from './api'
import { Clock } from './Clock'
import { givesTheWord, nowSpeaking } from './presentSpeaking'
import { SpeakingSheet } from './SpeakingSheet'
import './room.scss'

/** 发言: who has the word and for how long, and what each has used. */
export function SpeakingCard({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { busy, problem, run } = useAct()
  const [choosing, setChoosing] = useState(false)
  const now = nowSpeaking(
    meeting,
    useSeconds(() => speaking(meeting.speakers) !== undefined),
  )
  const used = minutesUsed(meeting.speakers)
  const gives = givesTheWord(meeting)
  if (!gives && !now && used.length === 0) return null
  const stop = (memberId: string) => void run(() => speak({ meetingId: meeting.id, memberId, event: 'stop' }), onDone)
  return (
    <Card
      title="发言"
      aside={
        gives && (
          <Button kind="quiet" onClick={() => setChoosing(true)}>
            {now ? '换下一位' : '请一位发言'}
          </Button>
        )
      }
    >
      {problem && <Notice tone="amber">{problem.message}</Notice>}
      {now && (
        <View className="room-now">
          <View className="room-now-text">
            <View className="room-now-title">{now.name}</View>
            <Clock clock={now.clock} />
          </View>
          {gives && (
            <Button label={`${now.name}讲完了`} loading={busy} onClick={() => stop(now.memberId)}>
              停
            </Button>
          )}
        </View>
      )}
      {used.map(({ memberId, name, minutes }) => (
        <Row key={memberId} title={name} after={usedText(minutes)} />
      ))}
      {!now && used.length === 0 && (
        <View className="room-quiet">要限时发言的，点“请一位发言”，投屏上显示姓名和剩余时间，用时记入会议记录。</View>
      )}
      {choosing && (
        <SpeakingSheet
          meeting={meeting}
          onClose={() => setChoosing(false)}
          onDone={() => {
            setChoosing(false)
            onDone()
          }}
        />
      )}
    </Card>
  )
}
