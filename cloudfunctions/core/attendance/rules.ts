import { addMinutes } from '../../../src/contract/days'
import type { MeetingState } from '../../../src/contract/vocabulary'
import type { Meeting } from '../meeting/store'
import { refuse, type Problem } from '../platform/problem'

/** Pure rules of checking in; the time is always an argument. */

/** Who is at the door before it opens may be entered late with that time. */
const earlyMinutes = 5
const offlineHours = 72

/** Late is an arrival after the start (or after a delayed opening) plus the organ's grace. */
export const arrivalStatus = (
  meeting: { startAt: string; openedAt: string | null; lateAfterMinutes: number },
  arrivedAt: string,
): 'present' | 'late' => {
  const begin = meeting.openedAt && meeting.openedAt > meeting.startAt ? meeting.openedAt : meeting.startAt
  return arrivedAt > addMinutes(begin, meeting.lateAfterMinutes) ? 'late' : 'present'
}

/** Whether its door was open at an instant: what is sent later is judged by what an act of that instant would have met. */
export const doorWasOpen = (meeting: { openedAt: string | null; closedAt: string | null }, at: string): boolean =>
  meeting.openedAt !== null && at >= meeting.openedAt && (meeting.closedAt === null || at <= meeting.closedAt)

/** Offline scans are taken up to 72 hours after closing and before archiving. */
export const offlineStillTaken = (meeting: { state: MeetingState; closedAt: string | null }, at: string): boolean =>
  meeting.state !== 'archived' && (meeting.closedAt === null || at <= addMinutes(meeting.closedAt, offlineHours * 60))

/** A late entry names a time at which the person can have arrived: from five minutes before opening to the closing. */
export const lateEntryFits = (
  meeting: { openedAt: string | null; closedAt: string | null },
  arrivedAt: string,
): boolean =>
  meeting.openedAt !== null &&
  meeting.closedAt !== null &&
  arrivedAt >= addMinutes(meeting.openedAt, -earlyMinutes) &&
  arrivedAt <= meeting.closedAt

/** Why nobody can come in now; null while the meeting is open. */
export const doorClosed = (
  meeting: Pick<Meeting, 'title'>,
  state: MeetingState,
): Problem<'meetingNotOpen' | 'meetingClosed'> | null => {
  if (state === 'open') return null
  return state === 'draft' || state === 'announced'
    ? refuse('meetingNotOpen', { title: meeting.title })
    : refuse('meetingClosed', { title: meeting.title })
}
