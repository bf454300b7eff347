import { View } from '@tarojs/components'

export default function MeetingRoomCodePage() {
  return <View>会议码</View>
}
