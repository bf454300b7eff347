import type { Subject } from '../policy'
import type { Meeting } from './store'

/** What policy needs to know of a meeting. `expected` is filled by acts that have looked the caller up on the roll. */
export const meetingSubject = (
  meeting: Pick<Meeting, 'hosts' | 'recorder' | 'chair' | 'kinds' | 'submittedBy'>,
  expected = false,
): Subject => ({
  paths: meeting.hosts.map((host) => host.path),
  recorderId: meeting.recorder?.memberId ?? null,
  groupMeeting: meeting.kinds.includes('groupMeeting'),
  expected,
  workedBy: [meeting.chair?.memberId ?? null, meeting.recorder?.memberId ?? null, meeting.submittedBy],
})
