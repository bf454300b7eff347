import { View } from '@tarojs/components'

export default function AccountConsentPage() {
  return <View>隐私说明</View>
}
