import type { Subject } from '../policy'
import { workersOf } from './ownWork'
import { parentPath } from './readers'
import type { Meeting } from './store'

type Judged = Pick<Meeting, 'hosts' | 'recorder' | 'kinds'> & Partial<Pick<Meeting, 'chair' | 'chairStandsIn'>>
/** What policy needs to know of a meeting. `expected` is filled by acts that have looked the caller up on the roll. */
export const meetingSubject = (meeting: Judged, expected = false): Subject => ({
  paths: meeting.hosts.map((host) => host.path),
  recorderId: meeting.recorder?.memberId ?? null,
  groupMeeting: meeting.kinds.includes('groupMeeting'),
  standIn: meeting.chairStandsIn ? (meeting.chair?.memberId ?? null) : null,
  expected,
})
/** For whoever takes people in: 签到员 among them, until it closes; `late` for what they scanned before and send afterwards. */
export const scanningSubject = (meeting: Meeting, late = false): Subject => ({
  ...meetingSubject(meeting),
  involved: late || meeting.state === 'open' ? (meeting.scanners ?? []).map(({ memberId }) => memberId) : [],
})
/** For whoever follows the agenda, among them its chair. */
export const tickingSubject = (meeting: Pick<Meeting, 'hosts' | 'recorder' | 'kinds' | 'chair'>): Subject => ({
  ...meetingSubject(meeting),
  involved: [meeting.chair?.memberId ?? null],
})
/**
 * For the words of criticism: the hosts, and the branch where a party group holds it, by its own committee; `present` are
 * those among whom the caller would be one of the people who heard them.
 */
export const sectionsSubject = (
  meeting: Pick<Meeting, 'hosts' | 'recorder' | 'kinds'>,
  present: readonly string[] = [],
): Subject => ({
  ...meetingSubject(meeting),
  paths: meeting.hosts.flatMap(({ kind, path }) => (kind === 'partyGroup' ? [path, parentPath(path)] : [path])),
  involved: present,
})
/** For what reviews it, or a correction of it by `others`. */
export const reviewSubject = (meeting: Meeting, others: readonly string[] = []): Subject => ({
  ...meetingSubject(meeting),
  workedBy: [...workersOf(meeting), ...others],
})
