import type { MeetingKind, MeetingState } from '../../../src/contract/vocabulary'
import type { Meeting } from '../meeting/store'
import { pathIds } from '../policy/scope'
import type { AttendanceRow } from '../meeting/rows'

/** 双重组织生活, pure: which attendance is that of an ordinary member in their own branch. */

const kinds: readonly MeetingKind[] = [
  'themedPartyDay',
  'generalMeeting',
  'organizationalLifeMeeting',
  'groupMeeting',
  'partyLecture',
]
/** A meeting counts from its closing on; one that was cancelled never does. */
const held: readonly MeetingState[] = ['closed', 'submitted', 'returned', 'archived']

/**
 * A meeting of the person's own branch of that day, or of a group in it, which they did not chair. The row keeps the branch
 * of its time, so a transfer changes nothing of the past.
 */
export const asOrdinaryMember = (
  meeting: Pick<Meeting, 'kinds' | 'hosts' | 'chair' | 'state'>,
  row: Pick<AttendanceRow, 'memberId' | 'branchId'>,
): boolean =>
  held.includes(meeting.state) &&
  meeting.kinds.some((kind) => kinds.includes(kind)) &&
  meeting.chair?.memberId !== row.memberId &&
  meeting.hosts.some((host) => row.branchId !== null && pathIds(host.path).includes(row.branchId))
