import { Button } from '../../components/Button'
import { openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import { OfflineNotice } from './OfflineNotice'
import { TotalsCard } from './TotalsCard'
import { useTotals } from './useRoll'

/** The roll's figures on the meeting's own page, and the way to the names for who may see them. */
export function RollTotals({ meetingId, names }: { meetingId: string; names: boolean }) {
  const roll = useTotals(meetingId, 'page')
  if (!roll.data) return null
  const openRoll = () => void openPage(routes.console, { meetingId })
  return (
    <>
      <OfflineNotice />
      <TotalsCard roll={roll.data} onFilter={names ? openRoll : undefined} />
      {names && (
        <Button kind="quiet" onClick={openRoll}>
          看签到名册 ›
        </Button>
      )}
    </>
  )
}
