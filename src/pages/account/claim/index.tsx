import { View } from '@tarojs/components'

export default function AccountClaimPage() {
  return <View>启用</View>
}
