import { addMinutes, beijingYear } from '../../../src/contract/days'
import { attendanceCollection, type AttendanceRow } from '../meeting/rows'
import type { Meeting } from '../meeting/store'
import { command, find, readDoc } from '../platform/db'
import type { Handler } from '../platform/request'
import { presentRow } from './record'

/** Nobody shows a code for longer. */
const backMinutes = 10

/**
 * Whether the caller's code was taken, asked while they show it: two requests, the caller and their newest row, and one more
 * the one time there is something to tell (U7).
 */
export const stamp: Handler<'attendance.stamp'> = async ({ input, actor, at }) => {
  const earliest = addMinutes(at, -backMinutes)
  const since = input.since > earliest ? input.since : earliest
  const [row] = await find<AttendanceRow>(
    attendanceCollection({ year: beijingYear(since) }),
    { memberId: actor.memberId, recordedAt: command.gte(since) },
    { order: [['recordedAt', 'desc']], limit: 1 },
  )
  const meeting = row && row.voided === null ? await readDoc<Meeting>('meetings', row.meetingId) : null
  return { at, row: row && meeting ? presentRow(meeting, row, { ...row, fresh: true }) : null }
}
