import { undoMinutes } from '../../../src/contract/attendanceWords'
import { addMinutes } from '../../../src/contract/days'
import { isMistake, rowKind, type AttendanceRow } from '../meeting/rows'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already, step, toldOr } from '../record/step'
import { meetingAtDoor } from './load'
import { doorClosed } from './rules'

const takenByHand: readonly AttendanceRow['method'][] = ['secretaryScan', 'manualConfirm', 'rollCall']

/** Whether it is the caller's own doing of a moment ago. */
export const mayUndo = (
  { recordedBy, method, arrivedAt }: Pick<AttendanceRow, 'recordedBy' | 'method' | 'arrivedAt'>,
  memberId: string,
  at: string,
): boolean => recordedBy === memberId && takenByHand.includes(method) && at <= addMinutes(arrivedAt, undoMinutes)

/** 扫错了: the row stays with what became of it, counts nowhere, and keeps nobody from coming in. Later only 作废, with a reason. */
export const undo: Handler<'attendance.undo'> = async (request) => {
  const { input, actor, at } = request
  const { meetingId, rowId } = input
  const atDoor = await meetingAtDoor(meetingId, actor, at, 'meeting.scan')
  if (atDoor instanceof Problem) return atDoor
  // A row of another meeting is out of reach whatever id is sent.
  const elsewhere = rowId.startsWith(`${meetingId}:`) ? null : refuse('rowMissing', { name: '这位同志' })
  if (elsewhere) return atDoor.denied ?? elsewhere
  const refusal = atDoor.denied ?? doorClosed(atDoor.meeting, atDoor.state)
  if (refusal) return toldOr(rowKind, request, { id: rowId, refusal })
  const answer = { rowId }
  const undone = await step<AttendanceRow, { rowId: string }, 'rowVoided' | 'undoOver'>(rowKind, request, {
    id: rowId,
    denied: () => null,
    make: (row) => {
      if (isMistake(row)) return already(answer)
      if (row.voided) return refuse('rowVoided', { name: row.name, reason: row.voided.reason })
      if (!mayUndo(row, actor.memberId, at)) return refuse('undoOver', { name: row.name })
      return { fields: { voided: { by: actor.memberId, at, reason: '扫错了', mistake: true } } }
    },
    answer: () => answer,
  })
  return undone instanceof Problem && undone.code === 'notFound' ? refuse('rowMissing', { name: '这位同志' }) : undone
}
