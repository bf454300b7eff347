import { rowKeepersOf, workersOf } from '../meeting/ownWork'
import { reviewDue } from '../meeting/reviewRule'
import type { Meeting } from '../meeting/store'
import { now } from '../platform/clock'
import { change, command, find, type Stored } from '../platform/db'
import type { Migration } from './migration'

/** What the oldest meetings lack. */
const nothing = { audit: [], log: [], corrections: [] }
/** Each meeting that was opened costs two requests for its rows. */
const most = 25
const fields = [
  'year',
  'state',
  'openedAt',
  'audit',
  'log',
  'createdBy',
  'chair',
  'recorder',
  'minutes',
  'corrections',
  'submittedBy',
  'workedBy',
]

/**
 * Who worked on a meeting, by its log and those of its rows; where the log of before says less, by what the meeting has in
 * other places. What waits for review waits from now on: when it was submitted no day had been said.
 */
export const ownWork: Migration = {
  number: 10,
  step: async (after, max) => {
    const number = Math.min(max, most)
    const page = await find<Omit<Meeting, 'workedBy'>>(
      'meetings',
      { _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: number, fields },
    )
    for (const meeting of page.filter((doc) => !('workedBy' in doc))) {
      const rowKeepers = meeting.openedAt ? await rowKeepersOf(meeting) : []
      await change(
        'meetings',
        meeting._id,
        {
          rowKeepers,
          workedBy: workersOf({ ...nothing, ...meeting, rowKeepers }),
          unreviewed: false,
          reviewDueAt: meeting.state === 'submitted' ? reviewDue(now()) : null,
        },
        { workedBy: command.exists(false) },
      )
    }
    return page.length < number ? null : (page.at(-1) as Stored)._id
  },
}
