import { View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import { stepSeconds } from '../../contract/codes'
import { codeTurns } from './presentCode'
import './attendance.scss'

/** The bar that runs down until the code changes. Not announced: a voice counting seconds would drown everything else. */
export function CodeTurn({ secondsLeft }: { secondsLeft: number }) {
  return (
    <View className="attendance-turn">
      <View className="attendance-turn-track" {...spoken({ hidden: true })}>
        <View className="attendance-turn-fill" style={{ width: `${(secondsLeft / stepSeconds) * 100}%` }} />
      </View>
      <View>{codeTurns(secondsLeft)}</View>
    </View>
  )
}
