import type { CheckedIn } from '../../../src/contract/attendance'
import type { ProblemCode } from '../../../src/contract/problems'
import type { Actor } from '../platform/actor'
import type { Acting } from '../platform/audit'
import type { Arrival } from '../meeting/rows'
import { Problem } from '../platform/problem'
import { meetingAtDoor, type MeetingAtDoor } from './load'
import { record, recordedOr } from './record'

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
