import { View } from '@tarojs/components'
import './org.scss'

/** A line of a page: what it is, and what it says. */
export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View className="org-fact">
      <View className="org-fact-label">{label}</View>
      <View className="org-fact-value">{value}</View>
    </View>
  )
}
