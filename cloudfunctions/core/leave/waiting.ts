import type { WaitingLeave } from '../../../src/contract/leave'
import { deniedToDecide, undecidedLeaves, type Leave } from '../meeting/leaves'
import type { Meeting } from '../meeting/store'
import { readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'

const presentWaiting = ({ memberId, name, reasonKind, note, late }: Leave): WaitingLeave => ({
  memberId,
  name,
  reasonKind,
  note,
  late,
})

/** What the caller may decide on one meeting; each request by the same rule that deciding it asks. */
export const waiting: Handler<'leave.waiting'> = async ({ input, actor }) => {
  const [meeting, leaves] = await Promise.all([
    readDoc<Meeting>('meetings', input.meetingId),
    undecidedLeaves(input.meetingId),
  ])
  if (!meeting) return refuse('notFound', { what: '这场会议' })
  return { rows: leaves.filter((leave) => !deniedToDecide(actor, leave, meeting)).map(presentWaiting) }
}
