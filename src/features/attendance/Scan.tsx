import { pageParams } from '../../platform/navigate'
import { DoorScan } from './DoorScan'
import { MemberScan } from './MemberScan'

/** One page for both: the secretary at the door of a meeting, or a member in front of the meeting's code. */
export function Scan() {
  const { meetingId, q } = pageParams()
  return meetingId ? <DoorScan meetingId={meetingId} /> : <MemberScan opened={q} />
}
