import { View } from '@tarojs/components'

export default function OrgBranchPage() {
  return <View>支部</View>
}
