import { addDays, addMonths, beijingDay, beijingInstant, beijingYear, dayEnd, dayStart } from '../../src/contract/days'
import { randomFrom } from './random'

/**
 * Run as a process of its own in the zone it is to be judged in: `<seed> <how many>`. Prints `{tries, wrong}`. What is right
 * is computed here from the count of days alone, by the civil calendar's arithmetic, with no date of the language's.
 */
const [seed = 1, tries = 1000] = process.argv.slice(2).map(Number)
const dayLength = 86_400_000
const beijingAhead = 8 * 3_600_000

/** Year, month and day of the day so many days after 1970-01-01 (Hinnant's `civil_from_days`). */
const civil = (days: number): [year: number, month: number, day: number] => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1]
}
const two = (number: number): string => String(number).padStart(2, '0')
const written = (days: number): string => {
  const [year, month, day] = civil(days)
  return `${year}-${two(month)}-${two(day)}`
}
const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)

const isWrong = (at: number): boolean => {
  const days = Math.floor((at + beijingAhead) / dayLength)
  const [year, month] = civil(days)
  const instant = new Date(at).toISOString()
  const day = beijingDay(instant)
  const start = days * dayLength - beijingAhead
  return (
    day !== written(days) ||
    beijingDay(at) !== day ||
    beijingYear(instant) !== year ||
    quarterOf(day) !== Math.ceil(month / 3) ||
    Date.parse(dayStart(day)) !== start ||
    Date.parse(dayEnd(day)) !== start + dayLength ||
    beijingInstant(day, '00:00') !== dayStart(day) ||
    addDays(day, 1) !== written(days + 1) ||
    addDays(day, -1) !== written(days - 1) ||
    addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7) !== `${month === 12 ? year + 1 : year}-${two((month % 12) + 1)}`
  )
}

const random = randomFrom(`calendar ${seed}`)
/** Around a Beijing midnight of 2000 to 2099: every third of them the first of a month, where year and quarter turn too. */
const instant = (turn: number): number => {
  const anyDay = 10_957 + random.whole(36_524)
  const days = turn % 3 === 0 ? anyDay - civil(anyDay)[2] + 1 : anyDay
  const off = turn % 2 === 0 ? [-1000, -1, 0, 1, 999][random.whole(5)]! : random.whole(7_200_000) - 3_600_000
  return days * dayLength - beijingAhead + off
}
let wrong = 0
for (let turn = 0; turn < tries; turn += 1) if (isWrong(instant(turn))) wrong += 1
console.log(JSON.stringify({ tries, wrong }))
