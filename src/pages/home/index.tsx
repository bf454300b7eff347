import { View } from '@tarojs/components'

export default function HomePage() {
  return <View>支部纪实</View>
}
