import { View } from '@tarojs/components'

export default function OrgMemberPage() {
  return <View>党员</View>
}
