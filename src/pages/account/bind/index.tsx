import { View } from '@tarojs/components'

export default function AccountBindPage() {
  return <View>绑定</View>
}
