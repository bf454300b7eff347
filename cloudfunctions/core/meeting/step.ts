import type { Step } from '../../../src/contract/meeting'
import type { ProblemCode } from '../../../src/contract/problems'
import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { auditEntry, type Acting } from '../platform/audit'
import { change, command } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Actor } from '../platform/actor'
import { forgetDoor } from './door'
import { appended, loadMeeting } from './load'
import { readersOf } from './readers'
import type { ChangeName, StepName } from './rules'
import { allows, changes, transitions } from './rules'
import type { Meeting } from './store'

/** One step of a meeting's life: the same guarded write for all of them. */

interface StepRequest extends Acting {
  actor: Actor
  input: { meetingId: string }
}
type StepCode = 'notAllowed' | 'notFound' | 'meetingStateWrong' | 'changedElsewhere'
interface StepSpec<Code extends ProblemCode> {
  name: StepName
  denied: (meeting: Meeting) => Problem<Code | 'notAllowed'> | null
  /** What else must hold before the step. */
  check?: (meeting: Meeting) => Problem<Code> | null
  /** What the step sets beside the state. */
  fields?: (meeting: Meeting) => Partial<Meeting>
  reason?: string
}

const attempts = 3

export const stateWrong = (meeting: Meeting, name: StepName | ChangeName): Problem<'meetingStateWrong'> =>
  refuse('meetingStateWrong', {
    state: meetingStateLabels[meeting.state],
    what: { ...transitions, ...changes }[name].what,
  })

export const stepAnswer = (meeting: Pick<Meeting, '_id' | 'state' | 'version'>): Step => ({
  meetingId: meeting._id,
  state: meeting.state,
  version: meeting.version,
})
/** A retried step: the same person has already brought the meeting where it was to go. */
export const alreadyTaken = (meeting: Meeting, name: StepName, actor: Actor): boolean =>
  meeting.state === transitions[name].to && meeting.log.at(-1)?.memberId === actor.memberId

/** What a step writes beside its own fields. */
export const stepFields = (
  meeting: Meeting,
  spec: Pick<StepSpec<never>, 'name' | 'fields' | 'reason'>,
  request: StepRequest,
) => {
  const { to } = transitions[spec.name]
  const { actor, at } = request
  const log = { at, memberId: actor.memberId, name: actor.name, from: meeting.state, to, reason: spec.reason ?? null }
  const fields = spec.fields?.(meeting) ?? {}
  return {
    ...fields,
    state: to,
    visibleTo: readersOf({ ...meeting, ...fields, state: to }),
    version: command.inc(1),
    ...appended({ audit: auditEntry(request), log }),
  }
}

/** Load → authorize → rule → save under the version and state that were judged; a lost race is judged anew. */
export const takeStep = async <Code extends ProblemCode = never>(
  request: StepRequest,
  spec: StepSpec<Code>,
): Promise<Step | Problem<Code | StepCode>> => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const meeting = await loadMeeting(request.input.meetingId, request.at, request.requestId)
    if (meeting instanceof Problem) return meeting
    const denied = spec.denied(meeting)
    if (denied) return denied
    if (alreadyTaken(meeting, spec.name, request.actor)) return stepAnswer(meeting)
    if (!allows(spec.name, meeting.state)) return stateWrong(meeting, spec.name)
    const refusal = spec.check?.(meeting)
    if (refusal) return refusal
    const guard = { version: meeting.version, state: meeting.state }
    if (await change('meetings', meeting._id, stepFields(meeting, spec, request), guard)) {
      forgetDoor(meeting._id)
      return stepAnswer({ _id: meeting._id, state: transitions[spec.name].to, version: meeting.version + 1 })
    }
  }
  return refuse('changedElsewhere', { what: '会议' })
}
