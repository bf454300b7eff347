import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { OfflineNotice } from './OfflineNotice'
import { TotalsCard } from './TotalsCard'
import { useLive } from './live'
import { sumText } from './presentDoor'
import './door.scss'

/** The roll's figures on the meeting's own page, and the way to the names for who may see them. */
export function RollTotals({ onRoll }: { onRoll: (() => void) | undefined }) {
  const { totals } = useLive()
  if (!totals) return null
  const sum = sumText(totals)
  return (
    <>
      <OfflineNotice />
      <TotalsCard roll={totals} onFilter={onRoll} />
      {sum && <View className="door-sum">{sum}</View>}
      {onRoll && (
        <Button kind="quiet" onClick={onRoll}>
          看签到名册 ›
        </Button>
      )}
    </>
  )
}
