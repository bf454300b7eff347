import { View } from '@tarojs/components'
import { spoken } from './spoken'
import './Skeleton.scss'

/** The shape of lines to come. It does not move. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="kit-skeleton" {...spoken({ role: 'status', label: '正在读取' })}>
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="kit-skeleton-row">
          <View className="kit-skeleton-line" />
          <View className="kit-skeleton-line kit-skeleton-short" />
        </View>
      ))}
    </View>
  )
}
