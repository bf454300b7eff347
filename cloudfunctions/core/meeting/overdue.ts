import { change, command } from '../platform/db'
import { forgetDoor } from './door'
import { readersOf } from './readers'
import { asOf, plannedMinutes } from './rules'
import type { Meeting } from './store'

/**
 * Closes a meeting left open 6 hours after its planned end, as of that instant. Returns whether this call did it; another
 * call, or the secretary, may have been first.
 */
export const closeOverdue = async (meeting: Meeting, at: string, requestId: string): Promise<boolean> => {
  const { closedAt } = asOf(meeting, at)
  const closed = await change(
    'meetings',
    meeting._id,
    {
      state: 'closed',
      closedAt,
      creditedMinutes: plannedMinutes(meeting),
      visibleTo: readersOf({ ...meeting, state: 'closed' }),
      version: command.inc(1),
      log: command.push([
        { at, memberId: 'jobs', name: '系统', from: 'open', to: 'closed', reason: '超过计划结束时间 6 小时，自动结束' },
      ]),
      audit: command.push([{ act: 'jobs.closeOverdue', by: 'jobs', at, requestId }]),
    },
    { state: 'open', version: meeting.version },
  )
  forgetDoor(meeting._id)
  return closed
}
