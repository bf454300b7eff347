import { arrivalStatus } from '../meeting/arrivalTimes'
import { doorOf, rollEntryOf } from '../meeting/door'
import { sitsIn } from '../meeting/invited'
import type { Arrival } from '../meeting/rows'
import { stateAt } from '../meeting/rules'
import type { Actor } from '../platform/actor'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { record, storedRow } from './record'
import { doorClosed } from './rules'
import { knock } from './store'
import { genuineCode, judgedAt } from './token'

const guestArrival = ({ memberId, name, branchId, branchName }: Actor, at: string): Arrival => ({
  memberId,
  key: memberId,
  name,
  branchId,
  from: branchName,
  status: 'guest',
  method: 'memberScan',
  offline: false,
  arrivedAt: at,
  reason: null,
  codeUse: null,
})

/** A member scans the meeting's rotating code. Two requests when all is well: the caller, and the row. */
export const checkIn: Handler<'attendance.checkIn'> = async (request) => {
  const { input, actor, at } = request
  const code = genuineCode(input.token, 'meeting')
  if (code instanceof Problem) return code
  const door = await doorOf(code.id, at)
  if (!door) return refuse('codeForged')
  const { meeting } = door

  const arrivedAt = judgedAt(code, request, doorClosed(meeting, stateAt(meeting, at)))
  // A lost answer, retried after the code has turned or the meeting has closed, is still the same success.
  if (arrivedAt instanceof Problem) return (await storedRow(meeting, actor.memberId, request)) ?? arrivedAt

  const entry = await rollEntryOf(door, actor.memberId)
  if (!entry || entry.whyNotExpected === 'removed') {
    // Someone admitted as a guest before who scans again is in already.
    const stored = await storedRow(meeting, actor.memberId, request)
    if (stored) return stored
    // Whoever was invited sits in without a tap.
    if (sitsIn(meeting, actor.memberId)) return record(meeting, guestArrival(actor, at), request)
    const { name, branchId, branchName } = actor
    await knock(meeting._id, { memberId: actor.memberId, name, branchId, branchName, at })
    return refuse('notOnRoll', { name: actor.name, title: meeting.title })
  }
  return record(
    meeting,
    {
      memberId: actor.memberId,
      key: actor.memberId,
      name: entry.name,
      branchId: entry.branchId,
      from: entry.branchName,
      status: arrivalStatus(meeting, arrivedAt),
      method: 'memberScan',
      offline: false,
      arrivedAt,
      reason: null,
      codeUse: null,
    },
    request,
  )
}
