import { command, find } from '../platform/db'
import type { Stored } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { archiveUnreviewed } from './archiveUnreviewed'
import { closeOverdue } from './overdue'
import { closesItselfAt, overdueSince } from './rules'
import type { Meeting } from './store'

/** A beat's work; what is left waits for the next beat. */
const max = 200

/** When the next of those that are not due yet will be, and whether one is open now. */
const ahead = async (at: string): Promise<{ next: string | null; live: boolean }> => {
  const open = await find<Stored & { endAt: string }>('meetings', { state: 'open' }, { limit: 1000, fields: ['endAt'] })
  const [waiting] = await find<Stored & { reviewDueAt: string }>(
    'meetings',
    { state: 'submitted', reviewDueAt: command.gt(at) },
    { order: [['reviewDueAt', 'asc']], limit: 1, fields: ['reviewDueAt'] },
  )
  const instants = [...open.map(closesItselfAt), ...(waiting ? [waiting.reviewDueAt] : [])]
  return { next: instants.sort()[0] ?? null, live: open.length > 0 }
}

/**
 * Closes the meetings left open 6 hours after their planned end, and archives those that waited in vain for somebody above
 * who is free to review them. Says how many meetings this run moved.
 */
export const settleDueMeetings = async (at: string, requestId: string): Promise<Found> => {
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
  const { next, live } = await ahead(at)
  // What could not be settled is tried again at the next beat.
  return { ...found(moved, { at, more: moved < due.length || due.length === max, then: next }), live }
}
