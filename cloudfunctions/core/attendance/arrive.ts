import type { CheckInMethod } from '../../../src/contract/attendanceWords'
import { arrivalStatus } from '../meeting/arrivalTimes'
import type { doorOf } from '../meeting/door'
import { sitsIn } from '../meeting/invited'
import { entryOn } from '../meeting/keptRoll'
import { refuse } from '../platform/problem'
import type { Actor } from '../platform/actor'
import type { Acting } from '../platform/audit'
import { record, storedRow } from './record'
import { knock } from './store'

type Door = NonNullable<Awaited<ReturnType<typeof doorOf>>>

/** A member who proved by the meeting's own code that they are in the room, by whichever of its two forms. */
export const arrive = async (
  { meeting }: Door,
  { arrivedAt, method }: { arrivedAt: string; method: CheckInMethod },
  request: Acting & { actor: Actor },
) => {
  const { actor, at } = request
  const { memberId } = actor
  const how = { key: memberId, memberId, method, offline: false, reason: null, codeUse: null } as const
  const entry = await entryOn(meeting, memberId)
  if (entry && entry.whyNotExpected !== 'removed') {
    const { name, branchId, branchName } = entry
    const status = arrivalStatus(meeting, arrivedAt)
    return record(meeting, { ...how, name, branchId, from: branchName, status, arrivedAt }, request)
  }
  // Someone admitted as a guest before who comes again is in already.
  const stored = await storedRow(meeting, memberId, request)
  if (stored) return stored
  const { name, branchId, branchName } = actor
  // Whoever was invited sits in without a tap.
  if (sitsIn(meeting, memberId))
    return record(meeting, { ...how, name, branchId, from: branchName, status: 'guest', arrivedAt: at }, request)
  await knock(meeting._id, { memberId, name, branchId, branchName, at })
  return refuse('notOnRoll', { name, title: meeting.title })
}
