import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { meetingToRun, personOnRoll } from './load'
import { recordAgain } from './record'
import { arrivalStatus, doorClosed } from './rules'

/** 现场确认: the secretary vouches for someone who is in the room, with a reason. */
export const confirm: Handler<'attendance.confirm'> = async (request) => {
  const { input, actor, at } = request
  const loaded = await meetingToRun(input.meetingId, actor, at)
  if (loaded instanceof Problem) return loaded
  const barred = doorClosed(loaded.meeting, loaded.state)
  if (barred) return barred
  const entry = await personOnRoll(loaded.door, input.memberId)
  if (entry instanceof Problem) return entry
  return recordAgain(
    loaded.meeting,
    {
      memberId: input.memberId,
      key: input.memberId,
      name: entry.name,
      branchId: entry.branchId,
      from: entry.branchName,
      status: arrivalStatus(loaded.meeting, at),
      method: 'manualConfirm',
      offline: false,
      arrivedAt: at,
      reason: input.reason,
      codeUse: null,
    },
    request,
  )
}
