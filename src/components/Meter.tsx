import { View } from '@tarojs/components'
import { spoken } from './spoken'
import './Meter.scss'

interface MeterProps {
  value: number
  max: number
  /** Where a tick stands, in the same unit. */
  threshold?: number
  /** Says what the bar says: `有表决权 26 人，到会 21 人`. */
  label: string
  tone?: 'green' | 'amber'
}

const percent = (part: number, whole: number) => `${whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0}%`

/** How far along, with the mark that must be passed. */
export function Meter({ value, max, threshold, label, tone = 'green' }: MeterProps) {
  return (
    <View className="kit-meter" {...spoken({ role: 'img', label })}>
      <View className={`kit-meter-fill kit-meter-${tone}`} style={{ width: percent(value, max) }} />
      {threshold !== undefined && <View className="kit-meter-tick" style={{ left: percent(threshold, max) }} />}
    </View>
  )
}
