import { isDeepStrictEqual } from 'node:util'
import type { Output } from '../../../src/contract'
import { beijingYear } from '../../../src/contract/days'
import { auditEntry } from '../platform/audit'
import { change, command, readDoc, transact } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { appended, loadMeeting } from './load'
import { meetingIdOf } from './plan'
import { readPlan, type Plan } from './planInput'
import { readersOf } from './readers'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

type Revise = Request<'meeting.revise'>
type Answer = Output<'meeting.revise'>

const answer = (meeting: Pick<Meeting, '_id' | 'version'>): Answer => ({
  meetingId: meeting._id,
  version: meeting.version,
})
/** Whether the meeting already says what the plan says: a retry after a lost answer. */
const says = (meeting: Meeting, plan: Plan): boolean =>
  (Object.keys(plan) as (keyof Plan)[]).every((field) => isDeepStrictEqual(meeting[field], plan[field]))

/** A draft moved to another year keeps its handle, so that a retry finds it where the first try put it. */
const movedTo = async (request: Revise): Promise<Meeting | null> => {
  const id = meetingIdOf(beijingYear(request.input.startAt), request.input.meetingId.slice(4))
  return id === request.input.meetingId ? null : readDoc<Meeting>('meetings', id)
}

/** Rows follow the id and the id follows the year: a draft, which has no rows, is put under a new id and the old one goes. */
const moveDraft = async (request: Revise, meeting: Meeting, plan: Plan): Promise<Answer | null> => {
  const moved: Meeting = {
    ...meeting,
    ...plan,
    _id: meetingIdOf(plan.year, meeting.handle),
    visibleTo: readersOf({ ...meeting, ...plan }),
    version: meeting.version + 1,
    audit: [...meeting.audit, auditEntry(request)],
  }
  const done = await transact(async (transaction) => {
    const current = await transaction.read<Meeting>('meetings', meeting._id)
    if (current?.version !== meeting.version) return false
    // The old one first: both carry the same client id, which is unique.
    await transaction.remove('meetings', meeting._id)
    await transaction.insert('meetings', moved)
    return true
  })
  return done ? answer(moved) : null
}

const reviseInPlace = async (request: Revise, meeting: Meeting, plan: Plan): Promise<Answer | null> => {
  const fields = {
    ...plan,
    visibleTo: readersOf({ ...meeting, ...plan }),
    version: command.inc(1),
    ...appended({ audit: auditEntry(request) }),
  }
  const saved = await change('meetings', meeting._id, fields, { version: meeting.version, state: meeting.state })
  return saved ? answer({ _id: meeting._id, version: meeting.version + 1 }) : null
}

/** Change a draft or an announced meeting. The planner must cover the hosts there were and the hosts there will be. */
export const revise: Handler<'meeting.revise'> = async (request) => {
  const { actor, at, input, requestId } = request
  const found = await loadMeeting(input.meetingId, at, requestId)
  const meeting = found instanceof Problem ? await movedTo(request) : found
  if (!meeting) return refuse('notFound', { what: '这场会议' })
  const denied = forbidden(actor, 'meeting.plan', meetingSubject(meeting))
  if (denied) return denied
  const plan = await readPlan(input, at, ({ hosts, kinds }) =>
    forbidden(actor, 'meeting.plan', meetingSubject({ ...meeting, hosts, kinds })),
  )
  if (plan instanceof Problem) return plan
  if (says(meeting, plan)) return answer(meeting)
  if (meeting._id !== input.meetingId) return refuse('notFound', { what: '这场会议' })
  if (!allows('revise', meeting.state)) return stateWrong(meeting, 'revise')
  const changedElsewhere = () => refuse('changedElsewhere', { what: '会议' })
  if (meeting.version !== input.version) return changedElsewhere()
  if (plan.year === meeting.year) return (await reviseInPlace(request, meeting, plan)) ?? changedElsewhere()
  if (meeting.state !== 'draft') return refuse('yearMoved', { year: plan.year }, { field: 'startAt' })
  return (await moveDraft(request, meeting, plan)) ?? changedElsewhere()
}
