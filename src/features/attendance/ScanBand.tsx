import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { spoken } from '../../components/spoken'
import { useSeconds } from '../../platform/useSeconds'
import { mayTakeBack, type ScanLine, type Verdict } from './presentScan'
import './scan.scss'

interface LineActs {
  onUndo: (line: ScanLine) => void
  onCame: (line: ScanLine) => void
  onSitIn: (line: ScanLine) => void
}

const shapes: Record<Verdict, string> = { yes: '✓', already: '', no: '', look: '' }
const Mark = ({ verdict, small }: { verdict: Verdict; small?: boolean }) => (
  <View className={`scan-mark scan-mark-${verdict} ${small ? 'scan-mark-small' : ''}`} {...spoken({ hidden: true })}>
    {shapes[verdict]}
  </View>
)

interface ScanBandProps extends LineActs {
  line: ScanLine
  count: { present: number; expected: number } | undefined
}

/** What came of the last scan, as wide as the phone, until the next one. */
export function ScanBand({ line, count, ...acts }: ScanBandProps) {
  const { verdict, name, word, note, undone } = line
  const said = undone ? '已撤销' : word
  const label = [name, said, note, count && `已到 ${count.present} 人，应到 ${count.expected} 人`]
  return (
    <View className={`scan-band scan-band-${undone ? 'already' : verdict}`}>
      <View
        className="scan-band-head"
        {...spoken({ role: 'status', live: 'assertive', label: label.filter(Boolean).join('，') })}
      >
        <Mark verdict={undone ? 'already' : verdict} />
        <View className="scan-band-who">
          <View className="scan-band-name">{name}</View>
          {said !== name && <View className="scan-band-word">{said}</View>}
        </View>
        {count && (
          <View className="scan-band-count">
            <View className="scan-band-present">{count.present}</View>
            <View>{`/ ${count.expected}`}</View>
          </View>
        )}
      </View>
      <View className="scan-band-note">{note}</View>
      <Acts line={line} {...acts} />
    </View>
  )
}

/** One of those before, with what there still is to do about it. */
export function ScanRow({ line, ...acts }: { line: ScanLine } & LineActs) {
  const { verdict, name, word, note, ask, undone } = line
  return (
    <View className={ask && !undone ? 'scan-row scan-row-asks' : 'scan-row'}>
      <Mark small verdict={undone ? 'already' : verdict} />
      <View className="scan-row-text">
        <View className="scan-row-words">
          <View className="scan-row-name">{name}</View>
          <View className={`scan-row-word scan-word-${verdict}`}>{undone ? '已撤销' : word !== name && word}</View>
        </View>
        <View className="scan-row-note">{note}</View>
      </View>
      <Acts line={line} small {...acts} />
    </View>
  )
}

const undoSeconds = 5
function Acts({ line, small, onUndo, onCame, onSitIn }: { line: ScanLine; small?: boolean } & LineActs) {
  const now = useSeconds((at) => mayTakeBack(line, at))
  const { name, ask, undone, at } = line
  if (undone) return null
  if (ask?.type === 'guest')
    return (
      <View className="scan-acts">
        <Button small label={`${name}按列席登记`} onClick={() => onSitIn(line)}>
          按列席登记
        </Button>
      </View>
    )
  if (ask)
    return (
      <View className="scan-acts">
        <Button small label={`${name}撤假，按到会`} onClick={() => onCame(line)}>
          撤假，按到会
        </Button>
        <Button small label={`${name}签错了，仍请假`} onClick={() => onUndo(line)}>
          签错了，仍请假
        </Button>
      </View>
    )
  if (!mayTakeBack(line, now)) return null
  const left = undoSeconds - Math.floor((now - at) / 1_000)
  const atOnce = !small && left > 0
  return (
    <View className="scan-acts">
      <Button small label={atOnce ? `撤销${name}的签到` : `${name}扫错了`} onClick={() => onUndo(line)}>
        {atOnce ? `撤销 · 还有 ${left} 秒` : '扫错了'}
      </Button>
    </View>
  )
}
