import { minutesBetween } from './days'
import type { MeetingDetail } from './meeting'

/** How long a meeting lasted, as it is confirmed at closing; study hours follow from it. Pure, the time is an argument. */

type Span = Pick<MeetingDetail, 'startAt' | 'endAt'>
type Opened = Span & Pick<MeetingDetail, 'openedAt'>

/** How long it was planned to last, in whole minutes: what is credited unless the secretary confirms another figure. */
export const plannedMinutes = ({ startAt, endAt }: Span): number => Math.round(minutesBetween(startAt, endAt))
/** The most that may be confirmed: what was planned, or what passed since the opening if that is longer. */
export const maxMinutes = (meeting: Opened, at: string): number =>
  Math.max(plannedMinutes(meeting), meeting.openedAt ? Math.ceil(minutesBetween(meeting.openedAt, at)) : 0)

/** What the closing question asks for: a figure to begin with, its bounds, and what follows from it. */
export const closingFigure = (meeting: Opened, at: string) => {
  const [planned, max] = [plannedMinutes(meeting), maxMinutes(meeting, at)]
  return {
    label: '会议用时（分钟）',
    hint: `计划 ${planned} 分钟。学时按这里的分钟数折算，最多 ${max} 分钟。`,
    first: planned,
    min: 1,
    max,
  }
}
