import { View } from '@tarojs/components'

export default function SessionMinePage() {
  return <View>我的</View>
}
