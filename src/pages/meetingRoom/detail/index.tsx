import { View } from '@tarojs/components'

export default function MeetingRoomDetailPage() {
  return <View>会议</View>
}
