import type { Subject } from '../policy'
import { workersOf } from './ownWork'
import type { Meeting } from './store'

/** What policy needs to know of a meeting. `expected` is filled by acts that have looked the caller up on the roll. */
export const meetingSubject = (meeting: Pick<Meeting, 'hosts' | 'recorder' | 'kinds'>, expected = false): Subject => ({
  paths: meeting.hosts.map((host) => host.path),
  recorderId: meeting.recorder?.memberId ?? null,
  groupMeeting: meeting.kinds.includes('groupMeeting'),
  expected,
})
/** For whoever follows the agenda, among them its chair. */
export const tickingSubject = (meeting: Pick<Meeting, 'hosts' | 'recorder' | 'kinds' | 'chair'>): Subject => ({
  ...meetingSubject(meeting),
  involved: [meeting.chair?.memberId ?? null],
})
/** For what reviews it, or a correction of it by `others`. */
export const reviewSubject = (meeting: Meeting, others: readonly string[] = []): Subject => ({
  ...meetingSubject(meeting),
  workedBy: [...workersOf(meeting), ...others],
})
