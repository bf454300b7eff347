import type { CalendarGap, CalendarMeeting, DutyCalendar } from '../../contract/duty'
import { addDays, dayText } from '../../contract/days'
import { kindWords } from '../../contract/vocabulary'
import { isOwed } from '../../contract/dutyWords'

/** The year of a branch by months and days, pure. */

export interface MonthSeen {
  /** 1 to 12. */
  month: number
  meetings: CalendarMeeting[]
  /** What is due or was missed in it; of a longer window in its last month, or in this one while it runs. */
  gaps: CalendarGap[]
}
const monthOf = (day: string): string => day.slice(0, 7)
/** The month a gap stands in. */
const standsIn = ({ to, light }: CalendarGap, today: string): string =>
  light.state === 'due' && to > today ? monthOf(today) : monthOf(to)

export const monthsOf = ({ year, meetings, gaps }: DutyCalendar, today: string): MonthSeen[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`
    return {
      month: at + 1,
      meetings: meetings.filter(({ day }) => monthOf(day) === month),
      gaps: gaps.filter((gap) => standsIn(gap, today) === month),
    }
  })

export interface MonthCount {
  held: number
  planned: number
  missed: number
  due: number
}
/** The figures of a month: meetings held and planned, what was missed without a reason, and what is to be planned. */
export const countOf = ({ meetings, gaps }: MonthSeen): MonthCount => {
  const owed = gaps.filter(({ light }) => isOwed(light))
  return {
    held: meetings.filter(({ state }) => state === 'held').length,
    planned: meetings.filter(({ state }) => state === 'planned').length,
    missed: owed.filter(({ light }) => light.state === 'overdue').length,
    due: owed.filter(({ light }) => light.state === 'due').length,
  }
}

export interface DayCell {
  /** `YYYY-MM-DD`; '' of the blanks before the first. */
  day: string
  number: string
  state: 'none' | 'held' | 'planned'
  /** The kind in two characters, or how many. */
  word: string
  today: boolean
}
const blank: DayCell = { day: '', number: '', state: 'none', word: '', today: false }
const shortKinds = (meetings: readonly CalendarMeeting[]): string => {
  const [first] = meetings
  if (!first) return ''
  return meetings.length > 1 ? `${meetings.length}场` : (kindWords(first)[0]?.slice(0, 4) ?? '')
}
/** The days of a month in weeks that begin on Monday. */
export const daysOf = (year: number, { month, meetings }: MonthSeen, today: string): DayCell[] => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const days: DayCell[] = []
  for (let day = first; monthOf(day) === monthOf(first); day = addDays(day, 1)) {
    const here = meetings.filter((meeting) => meeting.day === day)
    const held = here.some(({ state }) => state === 'held')
    days.push({
      day,
      number: String(Number(day.slice(8))),
      state: here.length === 0 ? 'none' : held ? 'held' : 'planned',
      word: shortKinds(here),
      today: day === today,
    })
  }
  return [...Array.from({ length: before }, () => blank), ...days]
}

/** What a day is called when it is pressed. */
/** Begins with what is seen, so that whoever says what they see is understood. */
export const dayLabel = ({ day, number, word, state }: DayCell): string =>
  `${number}${word}，${dayText(day)}，${state === 'held' ? '已开' : '已安排'}`

export const meetingNote = ({ day, kinds, state, marks }: CalendarMeeting): string =>
  [dayText(day), kindWords({ kinds }).join('、'), state === 'held' ? '已开' : '已安排', ...marks].join(' · ')
