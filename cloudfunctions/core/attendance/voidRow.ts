import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { auditEntry } from '../platform/audit'
import { change, command, readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { meetingToRun, stillCorrectable } from './load'
import { attendanceCollection } from '../meeting/rows'
import type { AttendanceRow } from '../meeting/rows'

/** 作废: a wrong row stays, marked with who voided it and why; voiding it twice is the same success. */
export const voidRow: Handler<'attendance.void'> = async (request) => {
  const { input, actor, at } = request
  const loaded = await meetingToRun(input.meetingId, actor, at)
  if (loaded instanceof Problem) return loaded
  const { meeting, state } = loaded
  if (!stillCorrectable(state))
    return refuse('meetingStateWrong', { state: meetingStateLabels[state], what: '作废签到' })
  const collection = attendanceCollection(meeting)
  const voided = await change(
    collection,
    input.rowId,
    { voided: { by: actor.memberId, at, reason: input.reason }, audit: command.push([auditEntry(request)]) },
    // The meeting is part of the guard: a row of another meeting is out of reach whatever id is sent.
    { meetingId: meeting._id, voided: null },
  )
  if (voided) return { rowId: input.rowId }
  const row = await readDoc<AttendanceRow>(collection, input.rowId)
  return row?.meetingId === meeting._id ? { rowId: row._id } : refuse('rowMissing', { name: '这位同志' })
}
