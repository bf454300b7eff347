import { addDays, addMonths } from '../../../src/contract/days'
import { windowsOf, type DutyWindow } from '../../../src/contract/dutyWindow'
import type { DutyRule, RuleSetting } from './rule'

/** The windows of a rule: those of the calendar, the row's own days in a year, or the organ's. */

/** A short one is warned of eleven days before its end, as a month is from its 20th; a long one for its last three months. */
const shortDays = 40
const warnFromOf = (from: string, to: string): string => {
  const day = addDays(from, shortDays) > to ? addDays(to, -11) : addDays(addMonths(to, -3), 1)
  return day > from ? day : from
}
const ownDays = (year: number, from: string, to: string): DutyWindow => ({
  kind: 'year',
  id: String(year),
  year,
  from,
  to,
  warnFrom: warnFromOf(from, to),
})

/** Those counted for a year. */
export const windowsIn = (
  { window, span }: DutyRule,
  { windows = [] }: RuleSetting,
  year: number,
): readonly DutyWindow[] => {
  if (window === null) return []
  const own = window === 'year' && windows.find((each) => each.year === year)
  if (own) return [ownDays(year, own.from, own.to)]
  if (!span) return windowsOf(window, year)
  const ends = span.to < span.from ? year + 1 : year
  return [ownDays(year, `${year}-${span.from}`, `${ends}-${span.to}`)]
}

/** Those a year's page shows by a day: of the year, and of the year before what runs on into it; only what has begun. */
export const windowsShown = (rule: DutyRule, setting: RuleSetting, year: number, today: string): DutyWindow[] => [
  ...windowsIn(rule, setting, year - 1).filter(({ to }) => to >= `${year}-01-01`),
  ...windowsIn(rule, setting, year).filter(({ from }) => from <= today),
]

/** Those before a year that are looked at as well, where the organ counts what is missed in a row. */
export const windowsBefore = (rule: DutyRule, setting: RuleSetting, year: number): readonly DutyWindow[] => {
  const missed = (setting.softTurnsRedAfter ?? 1) - 1
  if (missed === 0) return []
  return windowsIn(rule, setting, year - 1)
    .filter(({ to }) => to < `${year}-01-01`)
    .slice(-missed)
}
