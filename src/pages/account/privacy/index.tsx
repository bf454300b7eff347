import { View } from '@tarojs/components'

export default function AccountPrivacyPage() {
  return <View>隐私说明</View>
}
