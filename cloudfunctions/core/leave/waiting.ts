import type { WaitingLeave } from '../../../src/contract/leave'
import type { Meeting } from '../meeting/store'
import { find, readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { deniedTo } from './decide'
import type { Leave } from '../meeting/leaves'

/** More than a branch has members; the rest shows when some are decided. */
const max = 100

const presentWaiting = ({ memberId, name, reasonKind, note, late }: Leave): WaitingLeave => ({
  memberId,
  name,
  reasonKind,
  note,
  late,
})

/** What the caller may decide on one meeting; each request by the same rule that deciding it asks. */
export const waiting: Handler<'leave.waiting'> = async ({ input, actor }) => {
  const where = { meetingId: input.meetingId, state: 'requested' }
  const [meeting, leaves] = await Promise.all([
    readDoc<Meeting>('meetings', input.meetingId),
    find<Leave>('leaves', where, {
      order: [
        ['requestedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
    }),
  ])
  if (!meeting) return refuse('notFound', { what: '这场会议' })
  return { rows: leaves.filter((leave) => !deniedTo(actor, leave, meeting)).map(presentWaiting) }
}
