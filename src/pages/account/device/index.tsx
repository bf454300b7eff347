import { View } from '@tarojs/components'

export default function AccountDevicePage() {
  return <View>本机</View>
}
