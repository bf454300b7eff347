import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import type { MeetingDetail } from '../../contract/meeting'
import { isAmended } from './presentAmendment'
import { savedText } from './presentMinutes'
import './meeting.scss'

/** The record as it was last saved. */
export function MinutesCard({ meeting }: { meeting: MeetingDetail }) {
  const { minutes } = meeting
  if (!minutes) return null
  return (
    <Card title="会议记录">
      <View className="meeting-words">{minutes.text}</View>
      {minutes.resolutions.map((resolution, index) => (
        <Row key={index} title={`决议 ${index + 1}：${resolution}`} />
      ))}
      <View className="meeting-quiet">{savedText(minutes)}</View>
      {isAmended(meeting, 'minutes', 'resolutions') && <View className="meeting-quiet">归档后有更正，见“更正”。</View>}
    </Card>
  )
}
