import { arrivalStatus } from '../meeting/arrivalTimes'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { recordByHand } from './byHand'
import { personOnRoll } from './load'
import { doorClosed } from './rules'

/** 现场确认: the secretary vouches for someone who is in the room, with a reason. */
export const confirm: Handler<'attendance.confirm'> = (request) => {
  const { input, at } = request
  return recordByHand(request, input.memberId, async ({ door, meeting, state }) => {
    const barred = doorClosed(meeting, state)
    if (barred) return barred
    const entry = await personOnRoll(door, input.memberId)
    if (entry instanceof Problem) return entry
    return {
      memberId: input.memberId,
      key: input.memberId,
      name: entry.name,
      branchId: entry.branchId,
      from: entry.branchName,
      status: arrivalStatus(meeting, at),
      method: 'manualConfirm',
      offline: false,
      arrivedAt: at,
      reason: input.reason,
      codeUse: null,
    }
  })
}
