import { View } from '@tarojs/components'

export default function MeetingRoomConsolePage() {
  return <View>签到</View>
}
