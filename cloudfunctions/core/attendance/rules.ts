import { addMinutes } from '../../../src/contract/days'
import type { MeetingState } from '../../../src/contract/vocabulary'
import type { Meeting } from '../meeting/store'
import { refuse, type Problem } from '../platform/problem'

/** Pure rules of checking in; the time is always an argument. */

const offlineSlackMinutes = 5
const offlineHours = 72

/** Late is an arrival after the start (or after a delayed opening) plus the organ's grace. */
export const arrivalStatus = (
  meeting: { startAt: string; openedAt: string | null; lateAfterMinutes: number },
  arrivedAt: string,
): 'present' | 'late' => {
  const begin = meeting.openedAt && meeting.openedAt > meeting.startAt ? meeting.openedAt : meeting.startAt
  return arrivedAt > addMinutes(begin, meeting.lateAfterMinutes) ? 'late' : 'present'
}

/** An offline scan counts when its token's own time lies between opening and closing, five minutes either way. */
export const withinMeeting = (
  meeting: { openedAt: string | null; closedAt: string | null },
  tokenAt: string,
  at: string,
): boolean =>
  meeting.openedAt !== null &&
  tokenAt >= addMinutes(meeting.openedAt, -offlineSlackMinutes) &&
  tokenAt <= addMinutes(meeting.closedAt ?? at, offlineSlackMinutes)

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
  arrivedAt >= addMinutes(meeting.openedAt, -offlineSlackMinutes) &&
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
