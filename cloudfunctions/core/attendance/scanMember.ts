import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { meetingToRun } from './load'
import { storedRow } from './record'
import { deviceOf, takeScan } from './scan'
import { genuineCode, stale } from './token'
import { doorClosed } from './rules'

/** The secretary scans a member's rotating code. Three requests when all is well: the caller, the phone, the row. */
export const scanMember: Handler<'attendance.scanMember'> = async (request) => {
  const { input, actor, at } = request
  const loaded = await meetingToRun(input.meetingId, actor, at)
  if (loaded instanceof Problem) return loaded
  const code = genuineCode(input.token, 'member')
  if (code instanceof Problem) return code
  const barred = stale(code, at) ?? doorClosed(loaded.meeting, loaded.state)
  const device = await deviceOf(code)
  if (!device) return refuse('deviceRevoked')
  if (barred) return (await storedRow(loaded.meeting, device.memberId)) ?? barred
  return takeScan(loaded.door, code, device.memberId, at, false, request)
}
