import { View } from '@tarojs/components'
import './Facts.scss'

/** Lines of a page: what each is, and what it says. */
export function Facts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <View>
      {facts.map(({ label, value }, at) => (
        <View key={`${label}${at}`} className="kit-fact">
          <View className="kit-fact-label">{label}</View>
          <View className="kit-fact-value">{value}</View>
        </View>
      ))}
    </View>
  )
}
