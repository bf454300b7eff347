const DAY_MS = 86_400_000

/** Calendar facts about a date whose UTC fields are the wall time in question. */
export const dayOfYear = (date: Date): number => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  return (Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / DAY_MS + 1
}

/** Weeks begin on Sunday; the days before a year's first Sunday are week 0. */
export const week = (date: Date): number => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)

/** Monday is 1 and Sunday 7. */
export const isoDayOfWeek = (date: Date): number => date.getUTCDay() || 7

/** The Thursday of a date's week decides which year and which week of it that week is. */
const thursdayOf = (date: Date): Date => new Date(date.getTime() + (4 - isoDayOfWeek(date)) * DAY_MS)

export const isoWeekYear = (date: Date): number => thursdayOf(date).getUTCFullYear()

export const isoWeek = (date: Date): number => Math.floor((dayOfYear(thursdayOf(date)) - 1) / 7) + 1

/** Midnight of a day named by its ISO year, week and weekday; numbers outside their range carry over. */
export const fromIsoWeek = (year: number, weekNumber: number, weekday: number): number => {
  const fourth = new Date(Date.UTC(year, 0, 4))
  return fourth.getTime() + ((weekNumber - 1) * 7 + weekday - isoDayOfWeek(fourth)) * DAY_MS
}
