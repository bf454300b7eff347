import type { LeaveState, MeetingState } from '../../../src/contract/vocabulary'
import { change, command, find, readDoc, type Stored } from '../platform/db'
import type { Migration } from './migration'

interface OldLeave extends Stored {
  meetingId: string
  state: LeaveState
}
/** What became of leave nobody had decided when its meeting came to its end. */
const ended: Partial<Record<MeetingState, LeaveState>> = { archived: 'lapsed', cancelled: 'withdrawn' }

/** Leave that still waited though its meeting is archived or cancelled: nobody decides it any more. */
export const lapsedLeaves: Migration = {
  number: 14,
  step: async (after, max) => {
    const page = await find<OldLeave>(
      'leaves',
      { _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: max, fields: ['meetingId', 'state'] },
    )
    for (const { _id, meetingId } of page.filter(({ state }) => state === 'requested')) {
      const meeting = await readDoc<Stored & { state: MeetingState }>('meetings', meetingId)
      const state = meeting && ended[meeting.state]
      if (state) await change('leaves', _id, { state, version: command.inc(1) }, { state: 'requested' })
    }
    return page.length < max ? null : (page.at(-1) as Stored)._id
  },
}
