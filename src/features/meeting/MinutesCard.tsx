import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import { savedWords } from './presentMinutes'
import './meeting.scss'

/** The record as it was last saved. */
export function MinutesCard({ meeting: { minutes } }: { meeting: MeetingDetail }) {
  if (!minutes) return null
  return (
    <Card title='会议记录'>
      <View className='meeting-words'>{minutes.text}</View>
      {minutes.resolutions.map((resolution, index) => <Row key={index} title={`决议 ${index + 1}：${resolution}`} />)}
      <View className='meeting-quiet'>{savedWords(minutes)}</View>
    </Card>
  )
}
