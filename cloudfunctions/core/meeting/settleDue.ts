import { command, find } from '../platform/db'
import type { Stored } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { archiveUnreviewed } from './archiveUnreviewed'
import { closeOverdue } from './overdue'
import { asOf } from './rules'
import type { Meeting } from './store'

/** A beat's work; what is left waits for the next beat. */
const max = 200

/** When the next of those that are not due yet will be: an open one is looked at with each beat. */
const ahead = async (at: string, live: boolean): Promise<string | null> => {
  if (live) return at
  const [waiting] = await find<Stored & { reviewDueAt: string }>(
    'meetings',
    { state: 'submitted', reviewDueAt: command.gt(at) },
    { order: [['reviewDueAt', 'asc']], limit: 1, fields: ['reviewDueAt'] },
  )
  return waiting?.reviewDueAt ?? null
}

/**
 * Closes the meetings left open 6 hours after their planned end, and archives those that waited in vain for somebody above
 * who is free to review them; who came to the others that are open is counted. Says how many meetings this run moved.
 */
export const settleDueMeetings = async (
  at: string,
  requestId: string,
  count: (meeting: Meeting, at: string) => Promise<void>,
): Promise<Found> => {
  const due = await find<Meeting>(
    'meetings',
    command.or([{ state: 'open' }, { state: 'submitted', reviewDueAt: command.lte(at) }]),
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
    },
  )
  let [moved, left, live] = [0, 0, due.length === max]
  for (const meeting of due) {
    const { state } = asOf(meeting, at)
    try {
      const settle = state === 'submitted' ? archiveUnreviewed : closeOverdue
      if (state === 'open') live = true
      else if (await settle(meeting, at, requestId)) moved += 1
      else left += 1
      if (state !== 'submitted') await count(asOf(meeting, at), at)
    } catch (error) {
      // One meeting that cannot be settled or counted must not keep the others waiting.
      left += 1
      log({ requestId, action: 'jobs.settleDue', outcome: 'unexpected', error })
    }
  }
  const then = await ahead(at, live)
  // What could not be settled is tried again at the next beat.
  return { ...found(moved, { at, more: left > 0, then }), live }
}
