import type { MeetingState } from '../../../src/contract/vocabulary'
import type { Meeting } from '../meeting/store'
import { refuse, type Problem } from '../platform/problem'

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
