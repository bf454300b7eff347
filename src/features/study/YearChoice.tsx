import { beijingYear } from '../../contract/days'
import { Segmented } from '../../components/Segmented'
import { serverNow } from '../../platform/serverClock'

/** The running year and the one before; `next`: and the one to come, for plans. */
export function YearChoice({
  year,
  onChange,
  next,
}: {
  year: number
  onChange: (year: number) => void
  next?: boolean
}) {
  const now = beijingYear(serverNow())
  return (
    <Segmented
      label="年份"
      value={String(year)}
      onChange={(value) => onChange(Number(value))}
      choices={[...(next ? [now + 1] : []), now, now - 1].map((each) => ({ value: String(each), text: `${each} 年` }))}
    />
  )
}
