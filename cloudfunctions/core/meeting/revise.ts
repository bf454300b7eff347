import { isDeepStrictEqual } from 'node:util'
import { beijingYear } from '../../../src/contract/days'
import { command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler, Request } from '../platform/request'
import { changedElsewhere, missing } from '../record/kind'
import { already, step } from '../record/step'
import { alsoPlannedOf } from './alsoPlanned'
import { loadMeeting } from './load'
import { noticeSaidOf, planChanges } from './notice'
import { meetingIdOf } from './plan'
import { isInSight } from './people'
import { readPlan, type Plan } from './planInput'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

type Revise = Request<'meeting.revise'>

/** It says so already: there is nothing to save. */
const says = (meeting: Meeting, plan: Plan): boolean => {
  const stands = { ledByBranch: false, ...meeting, ...alsoPlannedOf(meeting) }
  return (Object.keys(plan) as (keyof Plan)[]).every((field) => isDeepStrictEqual(stands[field], plan[field]))
}

const answerOf = ({ _id, version }: Meeting) => ({ meetingId: _id, version })

/** No draft is looked for longer than this. */
const longestYears = 20

/** A draft moved to another year keeps its handle: a retry finds it wherever the first try and those after it put it. */
const movedFrom = async ({ input: { meetingId }, at }: Revise): Promise<Meeting | null> => {
  // A move leads two years back or ahead at most, and never further than the next year.
  const first = Number(meetingId.slice(0, 4)) - 2
  const years = beijingYear(at) + 2 - first
  // No id of ours, or one of long ago.
  if (!(years > 0 && years <= longestYears)) return null
  const ids = Array.from({ length: years }, (_, after) => meetingIdOf(first + after, meetingId.slice(4)))
  const others = ids.filter((id) => id !== meetingId)
  return (await find<Meeting>('meetings', { _id: command.in(others) }, { limit: 1 }))[0] ?? null
}

/** Who was told something else finds both on the meeting, and who changed it in its log. */
const afterNotice = (meeting: Meeting, plan: Plan, { actor, at }: Revise) => {
  const line = {
    at,
    memberId: actor.memberId,
    name: actor.name,
    reason: null,
    changes: planChanges({ ...meeting, ...alsoPlannedOf(meeting) }, plan),
  }
  return {
    fields: { ...plan, noticeSaid: noticeSaidOf(meeting, plan) },
    append: { log: [{ ...line, from: meeting.state, to: meeting.state }] },
  }
}

/**
 * Change a draft or an announced meeting. The planner must cover the hosts there were and the hosts there will be. Rows
 * follow the id and the id follows the year: a draft, which has no rows, moves to a new id with its year.
 */
export const revise: Handler<'meeting.revise'> = (request) => {
  const { actor, at, input, requestId } = request
  return step(meetingKind, request, {
    id: input.meetingId,
    read: async () => {
      const found = await loadMeeting(input.meetingId, at, requestId)
      return found instanceof Problem ? movedFrom(request) : found
    },
    denied: (meeting) => forbidden(actor, 'meeting.plan', meetingSubject(meeting)),
    make: async (meeting) => {
      const onIt = [meeting.chair?.memberId, meeting.recorder?.memberId]
      const plan = await readPlan(input, at, {
        permit: ({ hosts, kinds }) => forbidden(actor, 'meeting.plan', meetingSubject({ ...meeting, hosts, kinds })),
        // Whoever is named on it already may stay, though another planner named them.
        mayName: (member) => onIt.includes(member._id) || isInSight(actor, member),
        mayRead: (path) => may(actor, 'study.read', { paths: [path] }),
        before: meeting,
      })
      if (plan instanceof Problem) return plan
      if (meeting._id !== input.meetingId) return missing(meetingKind)
      if (!allows('revise', meeting.state)) return stateWrong(meeting, 'revise')
      if (says(meeting, plan)) return already(answerOf(meeting))
      if (meeting.version !== input.version) return changedElsewhere(meetingKind, { version: meeting.version })
      if (meeting.state === 'announced') {
        if (plan.year !== meeting.year) return refuse('yearMoved', { year: plan.year }, { field: 'startAt' })
        return afterNotice(meeting, plan, request)
      }
      if (plan.year === meeting.year) return { fields: plan }
      return { fields: plan, id: meetingIdOf(plan.year, meeting.handle) }
    },
    answer: answerOf,
  })
}
