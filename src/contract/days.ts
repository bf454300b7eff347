import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

/**
 * Beijing calendar, pure. China keeps UTC+8 all year, so a fixed offset is exact and needs no time-zone data
 * (cloud functions run in UTC, phones anywhere). Instants are ISO strings in UTC, days are `YYYY-MM-DD`.
 */
dayjs.extend(utc)

/** Beijing's wall clock, read as if it were UTC: dayjs's own offsets go by way of the machine's zone, and lose an hour where that changes its clocks. */
const beijing = (at: string | number) => dayjs.utc(at).add(8, 'hour')

/** The Beijing day an instant belongs to. */
export const beijingDay = (at: string | number): string => beijing(at).format('YYYY-MM-DD')
export const beijingYear = (at: string | number): number => beijing(at).year()
/** `HH:mm` or `HH:mm:ss` in Beijing. */
export const beijingClock = (at: string | number, seconds = false): string =>
  beijing(at).format(seconds ? 'HH:mm:ss' : 'HH:mm')
/** The instant a Beijing wall-clock time names: `beijingInstant('2026-11-22', '14:30')`. */
export const beijingInstant = (day: string, clock: string): string =>
  dayjs.utc(`${day}T${clock}:00Z`).subtract(8, 'hour').toISOString()
/** First instant of a Beijing day. */
export const dayStart = (day: string): string => beijingInstant(day, '00:00')
/** First instant of the day after. */
export const dayEnd = (day: string): string => dayjs.utc(dayStart(day)).add(1, 'day').toISOString()
export const addDays = (day: string, days: number): string =>
  dayjs.utc(`${day}T00:00:00Z`).add(days, 'day').format('YYYY-MM-DD')
/** The same day some months on, or that month's last: 31 August and six months is 28 or 29 February. */
export const addMonths = (day: string, months: number): string =>
  dayjs.utc(`${day}T00:00:00Z`).add(months, 'month').format('YYYY-MM-DD')
export const addMinutes = (at: string, minutes: number): string => dayjs.utc(at).add(minutes, 'minute').toISOString()
export const minutesBetween = (from: string, to: string): number => dayjs.utc(to).diff(dayjs.utc(from), 'minute', true)

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const
/** `11月22日 星期日`; the year is added when it differs from `thisYear`. */
export const dayText = (day: string, thisYear?: number): string => {
  const at = dayjs.utc(`${day}T00:00:00Z`)
  const year = thisYear !== undefined && at.year() !== thisYear ? `${at.year()}年` : ''
  return `${year}${at.month() + 1}月${at.date()}日 ${weekdays[at.day()]}`
}
/** Days as people write them: `2024年3月1日`. */
export const dayInFull = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
/** `2026年3月2日至3月6日`; the year is said once where both are of it. */
export const daysInFull = (from: string, to: string): string => {
  const until = dayInFull(to)
  return from === to ? until : `${dayInFull(from)}至${from.slice(0, 4) === to.slice(0, 4) ? until.slice(5) : until}`
}
/** `14:30–16:00`, with the day of the end when it is another day. */
export const spanText = (startAt: string, endAt: string): string => {
  const sameDay = beijingDay(startAt) === beijingDay(endAt)
  return `${beijingClock(startAt)}–${sameDay ? '' : `${dayText(beijingDay(endAt)).split(' ')[0]} `}${beijingClock(endAt)}`
}
/** `截至 10:30`; of another day `截至 11月22日 10:30`. `today` is a Beijing day. */
export const asOfText = (at: string, today: string): string => {
  const day = beijingDay(at)
  return `截至 ${day === today ? '' : `${dayText(day).split(' ')[0]} `}${beijingClock(at)}`
}
/** What a page of counted numbers says beside them; `asOf` null while nobody has counted yet. */
export const countedText = (asOf: string | null, today: string): string =>
  asOf === null ? '数字还在汇总，过几分钟再来看' : `${asOfText(asOf, today)}，有变化后几分钟更新`
