import { beijingDay, beijingYear, dayEnd, dayStart } from '../../src/contract/days'

/**
 * Run as a process of its own, because a time zone is fixed when a process starts: prints what the calendar makes of the
 * instants around every Beijing midnight from `fromYear` to `toYear`, as one line a midnight.
 */
const [fromYear = 2020, toYear = 2040] = process.argv.slice(2).map(Number)
const offsets = [-1000, -1, 0, 1, 999]
const dayLength = 86_400_000
const beijingMidnight = (year: number): number => Date.UTC(year, 0, 1) - 8 * 3_600_000
for (let at = beijingMidnight(fromYear); at <= beijingMidnight(toYear + 1); at += dayLength) {
  const seen = offsets.map((offset) => `${beijingDay(at + offset)}/${beijingYear(at + offset)}`)
  const day = beijingDay(at)
  console.log([new Date(at).toISOString(), ...seen, dayStart(day), dayEnd(day)].join(' '))
}
console.log(new Date(2026, 0, 1).toISOString())
