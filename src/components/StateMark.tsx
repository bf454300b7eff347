import { View } from '@tarojs/components'
import './StateMark.scss'

export type MarkedState = 'done' | 'due' | 'planned' | 'overdue' | 'explained' | 'exempt'

/** A state said by shape, colour and word: ● done, thick ring due, ring with a dot planned, ■ overdue, square with a line explained, thin ring exempt. */
export function StateMark({ state, children }: { state: MarkedState; children: string }) {
  return (
    <View className="kit-mark">
      <View className={`kit-mark-shape kit-mark-${state}`} />
      <View className="kit-mark-word">{children}</View>
    </View>
  )
}
