import { View } from '@tarojs/components'

export default function OrgTreePage() {
  return <View>组织</View>
}
