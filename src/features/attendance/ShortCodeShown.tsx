import { View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import { spacedShort } from '../../contract/shortCode'
import './attendance.scss'

/** 短码 beside the meeting's code, for who cannot scan: read out one character after another. */
export const ShortCodeShown = ({ code }: { code: string }) => (
  <View className="attendance-short" {...spoken({ role: 'img', label: `短码 ${[...code].join(' ')}` })}>
    <View className="attendance-short-word">短码</View>
    <View className="attendance-short-code">{spacedShort(code)}</View>
  </View>
)
