import { addDays, addMinutes, beijingDay, beijingInstant, dayEnd, dayStart } from '../../src/contract/days'

/** Days of the seed are told in working days from the day of the reset: −1 is the last one before it, 1 the next after. */
export interface Calendar {
  readonly now: string
  readonly today: string
  /** The Beijing day that lies so many working days from today; 0 is today, whatever day of the week it is. */
  workday(offset: number): string
  /** The instant of a wall-clock time on such a day. */
  at(offset: number, clock: string): string
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

export const calendarAt = (now: string): Calendar => {
  const today = beijingDay(now)
  const workday = (offset: number): string => {
    const step = Math.sign(offset)
    let day = today
    for (let left = Math.abs(offset); left > 0;) {
      day = addDays(day, step)
      if (!isWeekend(day)) left -= 1
    }
    return day
  }
  return { now, today, workday, at: (offset, clock) => beijingInstant(workday(offset), clock) }
}

const halfHour = 30 * 60_000
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** When today's meeting starts: at the next half hour; in the day's last half hour, at its beginning. Always today in Beijing. */
export const soonToday = (now: string): string => {
  const next = iso(Math.ceil(Date.parse(now) / halfHour) * halfHour)
  return next < dayEnd(beijingDay(now)) ? next : lastHalfHour(now)
}
/** The half hour that has begun. Beijing's midnight is a half hour, so this is today as well. */
export const lastHalfHour = (now: string): string => iso(Math.floor(Date.parse(now) / halfHour) * halfHour)

/** When a meeting that is going on now was opened: ten minutes before its start, but not on the day before. */
export const openedFor = (startAt: string): string => {
  const wished = addMinutes(startAt, -10)
  const midnight = dayStart(beijingDay(startAt))
  return wished < midnight ? midnight : wished
}
