import { View } from '@tarojs/components'
import type { Tone } from './Chip'
import { spoken } from './spoken'
import './Figures.scss'

interface Figure {
  label: string
  value: number | string
  tone?: Tone
  /** Opens the rows the number stands for. */
  onClick?: () => void
}

/** A row of large figures, each opening what it counts. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <View className="kit-figures" {...spoken({ role: 'list' })}>
      {items.map(({ label, value, tone = 'plain', onClick }) => (
        <View key={label} className="kit-figure" {...spoken({ role: 'listitem' })}>
          <View className="kit-figure-face" onClick={onClick} {...(onClick ? spoken({ role: 'button' }) : {})}>
            <View className={`kit-figure-value kit-figure-${tone}`}>{value}</View>
            <View className="kit-figure-label">{label}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
