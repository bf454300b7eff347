import { doorOf } from '../meeting/door'
import { stateAt } from '../meeting/rules'
import { meetingSubject } from '../meeting/subject'
import { forbidden } from '../policy'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../request'
import { doorClosed } from './door'
import { standingRow } from './record'
import { deviceOf, takeScan } from './scan'
import { genuineCode, stale } from './token'

/** The secretary scans a member's rotating code. Three requests when all is well: the caller, the phone, the row. */
export const scanMember: Handler<'attendance.scanMember'> = async (request) => {
  const { input, actor, at } = request
  const door = await doorOf(input.meetingId, at)
  if (!door) return refuse('notFound', { what: '这场会议' })
  const denied = forbidden(actor, 'meeting.run', meetingSubject(door.meeting))
  if (denied) return denied
  const code = genuineCode(input.token, 'member')
  if (code instanceof Problem) return code
  const barred = stale(code, at) ?? doorClosed(door.meeting, stateAt(door.meeting, at))
  const device = await deviceOf(code)
  if (!device) return refuse('deviceRevoked')
  if (barred) return (await standingRow(door.meeting, device.memberId)) ?? barred
  return takeScan(door, code, device.memberId, at, false, request)
}
