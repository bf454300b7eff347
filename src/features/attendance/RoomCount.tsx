import { View } from '@tarojs/components'
import { Meter } from '../../components/Meter'
import { spoken } from '../../components/spoken'
import { useLive } from './live'
import { quorumView, consoleTitle } from './presentRoll'
import { stripOf, stripText } from './presentDoor'
import './door.scss'

/** 已到 n / m in one line, for every view of an open meeting; a tap opens the roll where it may be seen. */
export function RoomCount({ onRoll }: { onRoll: (() => void) | undefined }) {
  const { totals } = useLive()
  if (totals?.state !== 'open') return null
  const { present, expected } = totals.totals
  return (
    <View
      className="door-count"
      onClick={onRoll}
      {...spoken({
        role: onRoll ? 'button' : 'status',
        label: `已到 ${present} / ${expected}${onRoll ? '，看名册' : ''}`,
      })}
    >
      <View>已到</View>
      <View className="door-count-figure">{`${present} / ${expected}`}</View>
    </View>
  )
}

/** The same at large, with one mark a person: what the secretary looks at while people come in. */
export function RollStrip({ onRoll, level = 1 }: { onRoll?: () => void; level?: 1 | 2 }) {
  const { roll, totals } = useLive()
  if (!totals) return null
  const marks = stripOf(roll?.data?.rows, roll?.data?.more ?? true)
  const { present, expected } = totals.totals
  const words = stripText(totals.totals, marks)
  const quorum = totals.quorum && quorumView(totals.quorum)
  return (
    <View className="door-strip">
      <View className="door-strip-head">
        <View className="door-strip-count" {...spoken({ role: 'heading', level, label: consoleTitle(totals) })}>
          <View>已到</View>
          <View className="door-strip-present">{present}</View>
          <View>{`／应到 ${expected}`}</View>
        </View>
        {onRoll && (
          <View className="door-link" onClick={onRoll} {...spoken({ role: 'button', label: '看名册' })}>
            名册 ›
          </View>
        )}
      </View>
      {marks ? (
        <View className="door-marks" {...spoken({ role: 'img', label: words })}>
          {marks.map((mark, at) => (
            <View key={at} className={`door-mark door-mark-${mark}`} />
          ))}
        </View>
      ) : (
        <Meter value={present} max={expected} threshold={expected / 2} label={words} />
      )}
      {quorum && <View className="door-quiet">{`${quorum.words}，${quorum.chip.word}`}</View>}
    </View>
  )
}
