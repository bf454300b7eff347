import { addMinutes } from '../../../src/contract/days'
import type { MeetingState } from '../../../src/contract/vocabulary'
import type { Meeting } from '../meeting/store'
import { refuse, type Problem } from '../platform/problem'

/** Pure rules of checking in; the time is always an argument. */

const offlineHours = 72

/** Whether its door was open at an instant: what is sent later is judged by what an act of that instant would have met. */
export const doorWasOpen = (meeting: { openedAt: string | null; closedAt: string | null }, at: string): boolean =>
  meeting.openedAt !== null && at >= meeting.openedAt && (meeting.closedAt === null || at <= meeting.closedAt)

/** Offline scans are taken up to 72 hours after closing and before archiving. */
export const offlineStillTaken = (meeting: { state: MeetingState; closedAt: string | null }, at: string): boolean =>
  meeting.state !== 'archived' && (meeting.closedAt === null || at <= addMinutes(meeting.closedAt, offlineHours * 60))

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
