import { addDays, beijingDay, beijingInstant } from './days'

/**
 * Working days, pure: weekends are off, a published holiday is off, a weekend day worked in exchange for one is not. What the
 * organ itself entered goes before what was published.
 */
export interface DaySpan {
  /** What people call it: 国庆节. */
  name: string
  fromOn: string
  toOn: string
  /** Worked, though it may be a weekend; otherwise off. */
  working: boolean
}

export const maxSpans = 60
/** The longest holiday there is has nine days; a year's summer leave of an organ may be longer. */
export const longestSpan = 40

const off = (name: string, fromOn: string, toOn: string): DaySpan => ({ name, fromOn, toOn, working: false })
const worked = (name: string, day: string): DaySpan => ({
  name: `${name}调休上班`,
  fromOn: day,
  toOn: day,
  working: true,
})

/** As 国务院办公厅 published them; a year is added when its notice is out, and until then the organ enters it. */
export const publishedYears: readonly { year: number; source: string; spans: readonly DaySpan[] }[] = [
  {
    year: 2026,
    source: '国办发明电〔2025〕7号，2025年11月4日',
    spans: [
      off('元旦', '2026-01-01', '2026-01-03'),
      worked('元旦', '2026-01-04'),
      worked('春节', '2026-02-14'),
      off('春节', '2026-02-15', '2026-02-23'),
      worked('春节', '2026-02-28'),
      off('清明节', '2026-04-04', '2026-04-06'),
      off('劳动节', '2026-05-01', '2026-05-05'),
      worked('劳动节', '2026-05-09'),
      off('端午节', '2026-06-19', '2026-06-21'),
      worked('国庆节', '2026-09-20'),
      off('中秋节', '2026-09-25', '2026-09-27'),
      off('国庆节', '2026-10-01', '2026-10-07'),
      worked('国庆节', '2026-10-10'),
    ],
  },
]
const published = publishedYears.flatMap(({ spans }) => spans)

export const holds = ({ fromOn, toOn }: Pick<DaySpan, 'fromOn' | 'toOn'>, day: string): boolean =>
  fromOn <= day && day <= toOn
export const overlap = (one: Pick<DaySpan, 'fromOn' | 'toOn'>, other: Pick<DaySpan, 'fromOn' | 'toOn'>): boolean =>
  one.fromOn <= other.toOn && other.fromOn <= one.toOn

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** @param own what the organ entered */
export const isWorkingDay = (day: string, own: readonly DaySpan[]): boolean =>
  (own.find((span) => holds(span, day)) ?? published.find((span) => holds(span, day)))?.working ?? !isWeekend(day)

/** However much is entered, no stretch of days off is as long as this. */
const longestOff = 400
/** The n-th working day after a day; with 0 the day itself, or the first working day after it. */
export const addWorkingDays = (day: string, days: number, own: readonly DaySpan[]): string => {
  let [at, left] = [day, days]
  for (let looked = 0; looked < longestOff; looked += 1) {
    if (left <= 0 && isWorkingDay(at, own)) return at
    at = addDays(at, 1)
    if (left > 0 && isWorkingDay(at, own)) left -= 1
  }
  return at
}

/** Nine in the morning of the first working day after the Beijing day of an instant. */
export const nextWorkingMorning = (at: string, own: readonly DaySpan[]): string =>
  beijingInstant(addWorkingDays(beijingDay(at), 1, own), '09:00')

/** Whether somebody has said how a year's holidays fall: the notice is known here, or the organ entered some. */
export const isYearKnown = (year: number, own: readonly DaySpan[]): boolean =>
  publishedYears.some((each) => each.year === year) || own.some(({ fromOn }) => fromOn.startsWith(`${year}-`))
