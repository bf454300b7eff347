import { addMinutes, beijingClock } from '../../../src/contract/days'
import { earliestArrivalMinutes } from '../../../src/contract/afterwardsLimits'
import { refuse, type Problem } from '../platform/problem'
import type { Meeting } from './store'

/** What a time of arrival says, and which can be entered by hand; pure. */

/** Who is at the door before it opens may be entered late with that time. */
const earlyMinutes = 5

/** Late is an arrival after the start (or after a delayed opening) plus the organ's grace. */
export const arrivalStatus = (
  meeting: { startAt: string; openedAt: string | null; lateAfterMinutes: number },
  arrivedAt: string,
): 'present' | 'late' => {
  const begin = meeting.openedAt && meeting.openedAt > meeting.startAt ? meeting.openedAt : meeting.startAt
  return arrivedAt > addMinutes(begin, meeting.lateAfterMinutes) ? 'late' : 'present'
}

/** A late entry names a time at which the person can have arrived: from five minutes before opening to the closing. */
const isDuring = (meeting: { openedAt: string | null; closedAt: string | null }, arrivedAt: string): boolean =>
  meeting.openedAt !== null &&
  meeting.closedAt !== null &&
  arrivedAt >= addMinutes(meeting.openedAt, -earlyMinutes) &&
  arrivedAt <= meeting.closedAt

/** A meeting held on paper had no door: its own times are what is known. */
const isOnPaperTime = ({ startAt, endAt }: Pick<Meeting, 'startAt' | 'endAt'>, arrivedAt: string): boolean =>
  arrivedAt >= addMinutes(startAt, -earliestArrivalMinutes) && arrivedAt <= endAt

export const arrivalOutside = (
  { startAt, endAt }: Pick<Meeting, 'startAt' | 'endAt'>,
  name: string,
  arrivedAt: string,
): Problem<'arrivalOutside'> | null =>
  isOnPaperTime({ startAt, endAt }, arrivedAt)
    ? null
    : refuse(
        'arrivalOutside',
        { name, from: beijingClock(addMinutes(startAt, -earliestArrivalMinutes)), to: beijingClock(endAt) },
        { field: 'arrivedAt' },
      )
/** Why this cannot be when they came, entered after the meeting; null when it can. */
export const arrivalProblem = (
  meeting: Pick<Meeting, 'startAt' | 'endAt' | 'openedAt' | 'closedAt' | 'afterwards'>,
  name: string,
  arrivedAt: string,
): Problem<'badInput' | 'arrivalOutside'> | null => {
  if (meeting.afterwards) return arrivalOutside(meeting, name, arrivedAt)
  return isDuring(meeting, arrivedAt)
    ? null
    : refuse('badInput', { field: '到会时间', why: '不在会议进行的时间内' }, { field: 'arrivedAt' })
}
