import { closeOverdue } from './overdue'
import { overdueSince } from './rules'
import type { Meeting } from './store'
import { command, find } from '../platform/db'
import { log } from '../platform/log'

/** A minute's work; what is left waits for the next minute. */
const max = 200

/** Closes the meetings left open 6 hours after their planned end. Returns how many this run closed. */
export const closeOverdueMeetings = async (at: string, requestId: string): Promise<number> => {
  const overdue = await find<Meeting>(
    'meetings',
    { state: 'open', endAt: command.lte(overdueSince(at)) },
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
    },
  )
  let closed = 0
  for (const meeting of overdue) {
    try {
      if (await closeOverdue(meeting, at, requestId)) closed += 1
    } catch (error) {
      // One meeting that cannot be closed must not keep the others open.
      log({ requestId, action: 'jobs.closeOverdue', outcome: 'unexpected', error })
    }
  }
  return closed
}
