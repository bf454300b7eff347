import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { meetingAtDoor } from './load'
import { recordedOr, storedRow } from './record'
import { phoneBarred, phoneOf, takeScan } from './scan'
import { genuineCode, judgedAt } from './token'
import { doorClosed } from './rules'

/** The secretary scans a member's rotating code. Three requests when all is well: the caller, the phone, the row. */
export const scanMember: Handler<'attendance.scanMember'> = async (request) => {
  const { input, actor, at } = request
  const atDoor = await meetingAtDoor(input.meetingId, actor, at)
  if (atDoor instanceof Problem) return atDoor
  const { door, meeting, state, denied } = atDoor
  const code = genuineCode(input.token, 'member')
  if (code instanceof Problem) return denied ?? code
  const phone = await phoneOf(code)
  if (!phone) return denied ?? refuse('deviceRevoked')
  const { memberId } = phone
  const refusal = denied ?? phoneBarred(phone, code, at)
  if (refusal) return recordedOr(meeting, memberId, request, refusal)
  const arrivedAt = judgedAt(code, request, doorClosed(meeting, state))
  if (arrivedAt instanceof Problem) return (await storedRow(meeting, memberId, request)) ?? arrivedAt
  return takeScan(door, { code, memberId, arrivedAt, offline: false }, request)
}
