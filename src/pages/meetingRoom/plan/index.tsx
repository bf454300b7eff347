import { View } from '@tarojs/components'

export default function MeetingRoomPlanPage() {
  return <View>安排会议</View>
}
