import type { Called } from '../../../src/contract/attendanceDoor'
import { callKey, type Acting } from '../platform/audit'
import { Problem } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { recordOne } from './byHand'
import { vouchedArrival } from './confirm'
import { meetingAtDoor, type MeetingAtDoor } from './load'
import { doorClosed } from './rules'

type Calling = Request<'attendance.callRoll'>

/** Written side by side; more at once would only wait for the same instance. */
const side = 10

/** Each person is a call of its own under the name of the whole, so that the part that was done is told the same again. */
const callOf = (request: Calling, memberId: string): Acting => ({
  ...request,
  key: callKey(request.action, request.actor.memberId, request.key, memberId),
})
const call = async (request: Calling, atDoor: MeetingAtDoor, memberId: string): Promise<Called> => {
  const { input, at } = request
  const vouched = { memberId, reason: input.reason, method: 'rollCall', at } as const
  const row = await recordOne(atDoor, memberId, callOf(request, memberId), () => vouchedArrival(atDoor, vouched))
  if (!(row instanceof Problem)) return { memberId, ok: true, fresh: row.fresh }
  const { code, message } = row.answer()
  return { memberId, ok: false, code, message }
}

/** 逐个点名: many people of the roll at once, each answered for. */
export const callRoll: Handler<'attendance.callRoll'> = async (request) => {
  const { input, actor, at } = request
  const atDoor = await meetingAtDoor(input.meetingId, actor, at)
  if (atDoor instanceof Problem) return atDoor
  const results: Called[] = []
  const all = [...new Set(input.memberIds)]
  for (let from = 0; from < all.length; from += side)
    results.push(...(await Promise.all(all.slice(from, from + side).map((each) => call(request, atDoor, each)))))
  // Refused for the meeting's sake, and nobody was put on record by this call before: it is the call that is refused.
  const barred = atDoor.denied ?? doorClosed(atDoor.meeting, atDoor.state)
  return barred && results.every(({ ok }) => !ok) ? barred : { results }
}
