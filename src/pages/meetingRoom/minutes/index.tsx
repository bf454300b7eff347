import { View } from '@tarojs/components'

export default function MeetingRoomMinutesPage() {
  return <View>会议记录</View>
}
