import { dayText, minutesBetween } from '../../contract/days'
import type { DutyTone } from '../../contract/dutyWords'
import type { HomeDuties, HomeDuty } from '../../contract/home'
import type { MarkedState } from '../../components/StateMark'

/** What a branch owes, as its committee's home says it. */

export const dutiesTitle = ({ count }: HomeDuties): string =>
  count > 0 ? `本支部还差 ${count} 件` : '本支部都安排好了'

const marks: Record<DutyTone, MarkedState> = {
  grey: 'exempt',
  green: 'done',
  blue: 'planned',
  amber: 'due',
  explained: 'explained',
  red: 'overdue',
}
export const dutyMark = ({ tone }: Pick<HomeDuty, 'tone'>): MarkedState => marks[tone]

const untilText = (dueOn: string, today: string): string => {
  const left = minutesBetween(`${today}T00:00:00Z`, `${dueOn}T00:00:00Z`) / 1440
  const day = dayText(dueOn, Number(today.slice(0, 4))).split(' ')[0] ?? ''
  if (left < 0) return `${day}已截止`
  return left === 0 ? '今天截止' : `${day}截止`
}
/** The last day, where it is one, and the article. */
export const dutyNote = ({ dueOn, cite, kind }: HomeDuty, today: string): string =>
  [...(kind === null && dueOn === today ? [] : [untilText(dueOn, today)]), cite].filter(Boolean).join(' · ')
