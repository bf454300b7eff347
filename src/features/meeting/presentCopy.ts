import { addDays, dayText } from '../../contract/days'
import type { MeetingDetail } from '../../contract/meeting'
import { audienceTypeLabels } from '../../contract/vocabulary'
import { isWorkingDay } from '../../contract/workdays'
import { formOf, type PlanForm } from './presentPlan'

/** A meeting arranged like one before, pure: 议题 ✓ 人 ✓ 记录 ✗. */

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const dateOf = (day: string): number => Number(day.slice(8, 10))
const monthOf = (day: string): string => day.slice(0, 7)
/** Which of its weekday in its month: 1 for the first Friday. */
const turnOf = (day: string): number => Math.ceil(dateOf(day) / 7)
const turnWords = ['一', '二', '三', '四', '五']
const firstOfNext = (day: string): string => addDays(`${monthOf(day)}-01`, 32).slice(0, 7) + '-01'

/** The rule a branch keeps by itself, as its last meeting shows it: 每月第一个星期五. */
export const usualDayText = (day: string): string =>
  `每月第${turnWords[turnOf(day) - 1]}个${dayText(day).split(' ')[1]}`

/** That weekday of the month of `first`; the last there is where the month has no fifth. */
function sameTurnIn(first: string, day: string): string {
  const ahead = (weekdayOf(day) - weekdayOf(first) + 7) % 7
  const at = addDays(first, ahead + 7 * (turnOf(day) - 1))
  return monthOf(at) === monthOf(first) ? at : addDays(at, -7)
}

/** The day by the same rule in the next month, and no earlier than today. */
export function suggestedDay(day: string, today: string): string {
  let first = firstOfNext(day)
  while (sameTurnIn(first, day) < today) first = firstOfNext(first)
  return sameTurnIn(first, day)
}

/** Said of a day off by the published calendar, and moved by nobody but the person. */
export const dayOffText = (day: string): string | null =>
  isWorkingDay(day, []) ? null : `${dayText(day)}是休息日，日期没有替您改，请看准再保存。`

const monthWord = /^\d{1,2}月/

/** The plan of the new meeting: what was dealt with and who, on another day; of guests and materials nobody knows yet. */
export function copiedForm(meeting: MeetingDetail, day: string): PlanForm {
  const { forYear: _forYear, ...form } = formOf(meeting)
  return {
    ...form,
    day,
    title: form.title.replace(monthWord, `${Number(day.slice(5, 7))}月`),
    agenda: form.agenda.map(({ title, minutes, firstTopic }) => ({
      title,
      minutes,
      ...(firstTopic && { firstTopic }),
    })),
    lecturers: [],
    invited: [],
  }
}

/** What comes along and what does not. */
export const copyLines = ({ agenda, audience, chair, recorder }: MeetingDetail): { comes: boolean; text: string }[] => [
  {
    comes: true,
    text:
      agenda.length > 0 ? `议题 ${agenda.length} 项：${agenda.map(({ title }) => title).join('、')}` : '议题：没有列',
  },
  {
    comes: true,
    text: ['人：' + audienceTypeLabels[audience], chair && `主持人${chair.name}`, recorder && `记录人${recorder.name}`]
      .filter(Boolean)
      .join('，'),
  },
  { comes: false, text: '记录、签到、表决、附件和列席的人不带过来' },
]
