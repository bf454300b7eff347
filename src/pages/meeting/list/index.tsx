import { View } from '@tarojs/components'

export default function MeetingListPage() {
  return <View>会议</View>
}
