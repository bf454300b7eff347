import type { CheckedIn } from '../../../src/contract/attendance'
import type { CheckInMethod } from '../../../src/contract/attendanceWords'
import type { ProblemCode } from '../../../src/contract/problems'
import type { Actor } from '../platform/actor'
import type { Acting } from '../platform/audit'
import { arrivalStatus } from '../meeting/arrivalTimes'
import type { Entry } from '../meeting/roll'
import type { Arrival } from '../meeting/rows'
import { Problem } from '../platform/problem'
import { meetingAtDoor, type MeetingAtDoor } from './load'
import { record, recordedOr } from './record'

interface ByHand {
  method: Extract<CheckInMethod, 'manualConfirm' | 'rollCall' | 'lateEntry'>
  reason: string
  /** When they came. */
  at: string
}
/** Somebody of the roll as they are put on record by hand, with a reason. */
export const arrivalByHand = (
  meeting: MeetingAtDoor['meeting'],
  { memberId, name, branchId, branchName }: Entry,
  { method, reason, at }: ByHand,
): Arrival => ({
  memberId,
  key: memberId,
  name,
  branchId,
  from: branchName,
  status: arrivalStatus(meeting, at),
  method,
  offline: false,
  arrivedAt: at,
  reason,
  codeUse: null,
})

/** The arrival of one person put on record, or why not; whoever may not do it is told what this very call was told before. */
export const recordOne = async <Code extends ProblemCode>(
  atDoor: MeetingAtDoor,
  key: string,
  acting: Acting,
  arrivalOf: (atDoor: MeetingAtDoor) => Promise<Arrival | Problem<Code>>,
): Promise<CheckedIn | Problem<Code | 'notFound' | 'notAllowed' | 'changedElsewhere' | 'rowVoided' | 'codeUsed'>> => {
  const arrival = atDoor.denied ?? (await arrivalOf(atDoor))
  return arrival instanceof Problem
    ? recordedOr(atDoor.meeting, key, acting, arrival)
    : record(atDoor.meeting, arrival, acting, 'byHand')
}

/** Puts on record, for whoever runs the meeting, the arrival of somebody they answer for. `key` is the end of the row's id. */
export const recordByHand = async <Code extends ProblemCode>(
  request: Acting & { actor: Actor; input: { meetingId: string } },
  key: string,
  arrivalOf: (atDoor: MeetingAtDoor) => Promise<Arrival | Problem<Code>>,
) => {
  const atDoor = await meetingAtDoor(request.input.meetingId, request.actor, request.at)
  return atDoor instanceof Problem ? atDoor : recordOne(atDoor, key, request, arrivalOf)
}
