import { dayText } from '../../contract/days'
import { isYearKnown, publishedYears, type DaySpan } from '../../contract/workdays'

export interface SpanLine {
  key: string
  title: string
  note: string
}

const shortDay = (day: string, thisYear: number): string => dayText(day, thisYear).split(' ')[0] as string
/** `10月1日到10月7日`; one day alone with its weekday. */
const daysOf = ({ fromOn, toOn }: DaySpan, thisYear: number): string =>
  fromOn === toOn ? dayText(fromOn, thisYear) : `${shortDay(fromOn, thisYear)}到${shortDay(toOn, thisYear)}`

export const spanLine = (span: DaySpan, thisYear: number): SpanLine => ({
  key: span.fromOn,
  title: span.name,
  note: `${daysOf(span, thisYear)} · ${span.working ? '上班' : '休息'}`,
})

/** What was published for a year, from this day's year on. */
export const publishedFrom = (today: string) => {
  const thisYear = Number(today.slice(0, 4))
  return publishedYears
    .filter(({ year }) => year >= thisYear)
    .map(({ year, source, spans }) => ({ year, source, lines: spans.map((span) => spanLine(span, year)) }))
}

/** The notice for a year comes out in its November: from then on somebody is asked to enter it, and before it comes nothing is missed. */
export const missingYear = (today: string, own: readonly DaySpan[]): number | null => {
  const [thisYear, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const due = month >= 11 ? [thisYear, thisYear + 1] : [thisYear]
  return due.find((year) => !isYearKnown(year, own)) ?? null
}
export const missingText = (year: number): string =>
  `${year} 年的节假日还没有登记。国务院办公厅公布后请登记在这里；登记以前，只把周六、周日算作休息日。`
