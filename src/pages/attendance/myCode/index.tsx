import { View } from '@tarojs/components'

export default function AttendanceMyCodePage() {
  return <View>我的码</View>
}
