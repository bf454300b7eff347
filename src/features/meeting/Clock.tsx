import { View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import type { NowClock } from './presentNow'
import './room.scss'

/** How much time is left, or how far over it is. */
export function Clock({ clock: { word, figure, share } }: { clock: NowClock }) {
  return (
    <>
      <View className={`room-clock${word === '超时' ? ' room-clock-over' : ''}`}>
        <View>{word}</View>
        <View className="room-clock-figure">{figure}</View>
      </View>
      {share !== null && (
        <View className="room-clock-track" {...spoken({ hidden: true })}>
          <View className="room-clock-fill" style={{ width: `${Math.round(share * 100)}%` }} />
        </View>
      )}
    </>
  )
}
