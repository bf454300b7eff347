import { beijingYear } from '../../contract/days'
import { Segmented } from '../../components/Segmented'
import { serverNow } from '../../platform/serverClock'

/** The running year and the one before. */
export function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const now = beijingYear(serverNow())
  return (
    <Segmented
      label='年份'
      value={String(year)}
      onChange={(value) => onChange(Number(value))}
      choices={[now, now - 1].map((each) => ({ value: String(each), text: `${each} 年` }))}
    />
  )
}
