import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { noteRefused, whose } from './attempts'
import { meetingAtDoor, type MeetingAtDoor } from './load'
import { recordedOr, storedRow } from './record'
import { phoneBarred, phoneOf, takeScan } from './scan'
import { genuineCode, judgedAt } from './token'
import { doorClosed } from './rules'

type Scanning = Request<'attendance.scanMember'>

const scanned = async (request: Scanning, { door, meeting, state, denied }: MeetingAtDoor) => {
  const { input, at } = request
  const code = genuineCode(input.token, 'member')
  if (code instanceof Problem) return denied ?? code
  const phone = await phoneOf(code)
  if (!phone) return denied ?? refuse('deviceRevoked')
  const { memberId } = phone
  const refusal = denied ?? phoneBarred(phone, code, at)
  if (refusal) return recordedOr(meeting, memberId, request, refusal)
  const arrivedAt = judgedAt(code, request, doorClosed(meeting, state))
  if (arrivedAt instanceof Problem) return (await storedRow(meeting, memberId, request)) ?? arrivedAt
  return takeScan(door, { code, memberId, arrivedAt, offline: false, screen: input.screen }, request)
}

/** The secretary scans a member's rotating code. Three requests when all is well: the caller, the phone, the row. */
export const scanMember: Handler<'attendance.scanMember'> = async (request) => {
  const { input, actor, at } = request
  const atDoor = await meetingAtDoor(input.meetingId, actor, at, 'meeting.scan')
  if (atDoor instanceof Problem) return atDoor
  const answer = await scanned(request, atDoor)
  if (answer instanceof Problem && !atDoor.denied)
    await noteRefused(atDoor.meeting, { who: await whose(input.token), by: actor, at }, answer)
  return answer
}
