import { command, find } from '../platform/db'
import { log } from '../platform/log'
import { archiveUnreviewed } from './archiveUnreviewed'
import { closeOverdue } from './overdue'
import { overdueSince } from './rules'
import type { Meeting } from './store'

/** A minute's work; what is left waits for the next minute. */
const max = 200

/**
 * Closes the meetings left open 6 hours after their planned end, and archives those that waited in vain for somebody above
 * who is free to review them. One request where nothing is due. Returns how many meetings this run moved.
 */
export const settleDueMeetings = async (at: string, requestId: string): Promise<number> => {
  const due = await find<Meeting>(
    'meetings',
    command.or([
      { state: 'open', endAt: command.lte(overdueSince(at)) },
      { state: 'submitted', reviewDueAt: command.lte(at) },
    ]),
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
    },
  )
  let moved = 0
  for (const meeting of due) {
    const settle = meeting.state === 'open' ? closeOverdue : archiveUnreviewed
    try {
      if (await settle(meeting, at, requestId)) moved += 1
    } catch (error) {
      // One meeting that cannot be settled must not keep the others waiting.
      log({ requestId, action: 'jobs.settleDue', outcome: 'unexpected', error })
    }
  }
  return moved
}
