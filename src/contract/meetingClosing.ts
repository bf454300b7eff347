import { minutesBetween } from './days'
import type { MeetingDetail } from './meeting'

/** How long a meeting lasted, as it is confirmed at closing; study hours follow from it. Pure, the time is an argument. */

type Span = Pick<MeetingDetail, 'startAt' | 'endAt'>
type Opened = Span & Pick<MeetingDetail, 'openedAt'>

/** How long it was planned to last, in whole minutes. */
export const plannedMinutes = ({ startAt, endAt }: Span): number => Math.round(minutesBetween(startAt, endAt))
/** The most that may be confirmed: what was planned, or what passed since the opening if that is longer. */
export const maxMinutes = (meeting: Opened, at: string): number =>
  Math.max(plannedMinutes(meeting), meeting.openedAt ? Math.ceil(minutesBetween(meeting.openedAt, at)) : 0)
/** When it began, as far as is known: at its time where people signed in before, else when signing in was opened. */
export const beganAt = ({ startAt, openedAt }: Opened, at: string): string =>
  openedAt === null || (openedAt < startAt && startAt < at) ? startAt : openedAt
/** What has really passed of it by now, in whole minutes, one at least. */
export const elapsedMinutes = (meeting: Opened, at: string): number =>
  Math.max(1, Math.round(minutesBetween(beganAt(meeting, at), at)))

/** Minutes between plan and clock from which neither is taken for granted. */
const maxApart = 15

/**
 * What closing asks: the time that has passed, to be corrected, where it is about what was planned; where it is not, which of
 * the two it was, and nothing is chosen beforehand.
 */
export const closingQuestion = (meeting: Opened, at: string) => {
  const [planned, elapsed] = [plannedMinutes(meeting), elapsedMinutes(meeting, at)]
  return { planned, elapsed, max: maxMinutes(meeting, at), isApart: Math.abs(planned - elapsed) > maxApart }
}
