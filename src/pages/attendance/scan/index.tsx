import { View } from '@tarojs/components'

export default function AttendanceScanPage() {
  return <View>扫码签到</View>
}
