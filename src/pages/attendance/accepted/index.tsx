import { View } from '@tarojs/components'

export default function AttendanceAcceptedPage() {
  return <View>签到</View>
}
