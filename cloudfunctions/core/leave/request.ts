import { readEntry } from '../meeting/reads'
import { leaveKind, type Leave } from '../meeting/leaves'
import { inAudience } from '../meeting/readers'
import type { Meeting } from '../meeting/store'
import { readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { create, type Fresh } from '../record/create'
import { already, step } from '../record/step'
import { alreadyDecided, decidingPath, leaveId, nodeIdOf, presentLeave, tooLate } from './rules'

type Asking = Request<'leave.request'>

const isExpected = async (meeting: Meeting, request: Asking): Promise<boolean> =>
  meeting.roll
    ? Boolean((await readEntry(meeting, request.actor.memberId))?.expected)
    : inAudience(request.actor, meeting)

const leaveOf = (meeting: Meeting, { actor, at, input }: Asking): Fresh<Leave> => {
  const path = decidingPath(actor, meeting)
  return {
    _id: leaveId(meeting._id, actor.memberId),
    meetingId: meeting._id,
    meetingTitle: meeting.title,
    meetingStartAt: meeting.startAt,
    memberId: actor.memberId,
    name: actor.name,
    branchId: actor.branchId,
    branchName: actor.branchName,
    decidedBy: nodeIdOf(path),
    decidedByPath: path,
    state: 'requested',
    reasonKind: input.reasonKind,
    note: input.note,
    late: at > meeting.startAt,
    requestedAt: at,
    decision: null,
    entered: null,
    takenBack: null,
  }
}

/** What is asked, or why nobody may ask it. */
const asked = async (request: Asking) => {
  const meeting = await readDoc<Meeting>('meetings', request.input.meetingId)
  if (!meeting || meeting.state === 'draft') return refuse('notFound', { what: '这场会议' })
  const over = tooLate(meeting, request.at)
  if (over) return over
  return (await isExpected(meeting, request)) ? leaveOf(meeting, request) : refuse('notExpected')
}

/** Ask for leave for oneself. One document a person and meeting: asking again says it anew, or revives what was withdrawn. */
export const request: Handler<'leave.request'> = async (call) => {
  const id = leaveId(call.input.meetingId, call.actor.memberId)
  const made: { leave?: Fresh<Leave> } = {}
  return create(leaveKind, call, {
    id,
    make: async () => {
      const leave = await asked(call)
      if (!(leave instanceof Problem)) made.leave = leave
      return leave
    },
    answer: presentLeave,
    taken: () =>
      step(leaveKind, call, {
        id,
        denied: () => null,
        make: (stored) => {
          if (stored.state !== 'requested' && stored.state !== 'withdrawn') return alreadyDecided(stored)
          const { _id, ...fields } = made.leave as Fresh<Leave>
          const same = stored.reasonKind === fields.reasonKind && stored.note === fields.note
          return same && stored.state === 'requested' ? already(presentLeave(stored)) : { fields }
        },
        answer: presentLeave,
      }),
  })
}
