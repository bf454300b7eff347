import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { rowKind } from '../meeting/rows'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already, step, toldOr } from '../record/step'
import { meetingAtDoor, stillCorrectable } from './load'

/** 作废: a wrong row stays, marked with who voided it and why; voiding it twice is the same success. */
export const voidRow: Handler<'attendance.void'> = async (request) => {
  const { input, actor, at } = request
  const { meetingId, rowId, reason } = input
  const atDoor = await meetingAtDoor(meetingId, actor, at)
  if (atDoor instanceof Problem) return atDoor
  // A row of another meeting is out of reach whatever id is sent.
  const elsewhere = rowId.startsWith(`${meetingId}:`) ? null : refuse('rowMissing', { name: '这位同志' })
  if (elsewhere) return atDoor.denied ?? elsewhere
  const { state, denied } = atDoor
  const barred = stillCorrectable(state)
    ? null
    : refuse('meetingStateWrong', { state: meetingStateLabels[state], what: '作废签到' })
  const refusal = denied ?? barred
  if (refusal) return toldOr(rowKind, request, { id: rowId, refusal })
  const answer = { rowId }
  const fields = { voided: { by: actor.memberId, at, reason } }
  const voided = await step(rowKind, request, {
    id: rowId,
    unread: { where: { voided: null }, fields, answer },
    denied: () => null,
    make: (row) => (row.voided ? already(answer) : { fields }),
    answer: () => answer,
  })
  return voided instanceof Problem && voided.code === 'notFound' ? refuse('rowMissing', { name: '这位同志' }) : voided
}
