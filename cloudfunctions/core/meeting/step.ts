import type { Step } from '../../../src/contract/meeting'
import type { ProblemCode } from '../../../src/contract/problems'
import { meetingStateLabels } from '../../../src/contract/vocabulary'
import type { Acting } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Actor } from '../platform/actor'
import { already, step, type Outcome, type Step as KernelStep } from '../record/step'
import { loadMeeting } from './load'
import { meetingKind } from './record'
import type { ChangeName, StepName } from './rules'
import { allows, changes, transitions } from './rules'
import type { Meeting } from './store'

export interface StepRequest extends Acting {
  actor: Actor
  input: { meetingId: string }
}
type Fields = Partial<Omit<Meeting, '_id' | 'version' | 'audit'>>
interface StepSpec<Given extends Step, Code extends ProblemCode> {
  name: StepName
  denied: (meeting: Meeting) => Problem<Code> | null
  /** What the step sets beside the state, or why it cannot be taken. */
  fields?: (meeting: Meeting) => Promise<Fields | Problem<Code>> | Fields | Problem<Code>
  reason?: string | null
  /** Whether the meeting, brought there by the same person, says what this call would have it say. */
  says?: (meeting: Meeting) => boolean
  answer: (meeting: Meeting) => Given
  beside?: (transaction: Transaction, meeting: Meeting) => Promise<void>
}

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

interface ChangeSpec<Code extends ProblemCode> extends Pick<KernelStep<Meeting, Step, Code>, 'denied' | 'make'> {
  /** What its state must allow. */
  name: StepName | ChangeName
}

/** What is done to a meeting that stays in its state, where its state allows it. */
export const takeChange = <Code extends ProblemCode>(
  request: StepRequest,
  { name, denied, make }: ChangeSpec<Code>,
): Promise<Outcome<Step, Code | 'meetingStateWrong' | 'notFound'>> => {
  const { at, input, requestId } = request
  return step<Meeting, Step, Code | 'meetingStateWrong' | 'notFound'>(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied,
    make: (meeting) => (allows(name, meeting.state) ? make(meeting) : stateWrong(meeting, name)),
    answer: stepAnswer,
  })
}

/** One step of a meeting's life: allowed in its state, then logged. Tapped a second time by the same person it is done already. */
export const takeStep = <Given extends Step, Code extends ProblemCode = never>(
  request: StepRequest,
  { name, denied, fields, reason = null, says, answer, beside }: StepSpec<Given, Code>,
): Promise<Outcome<Given, Code | 'meetingStateWrong'>> => {
  const { actor, at, input, requestId } = request
  const { to } = transitions[name]
  const isDone = (meeting: Meeting): boolean => {
    const last = meeting.log.filter(({ from, to: into }) => from !== into).at(-1)
    const mine = meeting.state === to && last?.memberId === actor.memberId && last.reason === reason
    return mine && (says?.(meeting) ?? true)
  }
  return step<Meeting, Given, Code | 'meetingStateWrong' | 'notFound'>(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied,
    make: async (meeting) => {
      if (isDone(meeting)) return already(answer(meeting))
      if (!allows(name, meeting.state)) return stateWrong(meeting, name)
      const set = (await fields?.(meeting)) ?? {}
      if (set instanceof Problem) return set
      const line = { at, memberId: actor.memberId, name: actor.name, from: meeting.state, to, reason }
      return { fields: { ...set, state: to }, append: { log: [line] } }
    },
    answer,
    ...(beside && { beside }),
  })
}
