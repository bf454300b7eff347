import type { CheckInMethod } from '../../../src/contract/attendanceWords'
import type { Arrival } from '../meeting/rows'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { arrivalByHand, recordByHand } from './byHand'
import { personOnRoll, type MeetingAtDoor } from './load'
import { doorClosed } from './rules'

interface Vouched {
  memberId: string
  reason: string
  method: Extract<CheckInMethod, 'manualConfirm' | 'rollCall'>
  at: string
}
/** The arrival of somebody of the roll whom the secretary sees in the room, while its door is open. */
export const vouchedArrival = async (
  { door, meeting, state }: MeetingAtDoor,
  { memberId, reason, method, at }: Vouched,
): Promise<Arrival | Problem<'meetingNotOpen' | 'meetingClosed' | 'notOnRoll'>> => {
  const barred = doorClosed(meeting, state)
  if (barred) return barred
  const entry = await personOnRoll(door, memberId)
  if (entry instanceof Problem) return entry
  return arrivalByHand(meeting, entry, { method, reason, at })
}

/** 现场确认: the secretary vouches for someone who is in the room, with a reason. */
export const confirm: Handler<'attendance.confirm'> = (request) => {
  const { input, at } = request
  return recordByHand(request, input.memberId, (atDoor) =>
    vouchedArrival(atDoor, { ...input, method: 'manualConfirm', at }),
  )
}
