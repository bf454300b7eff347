import type { Output } from '../../../src/contract'
import { beijingDay, dayText } from '../../../src/contract/days'
import { organ } from '../org/store'
import { transact } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { forgetDoor } from './door'
import { expectedRoll } from './freeze'
import { loadMeeting } from './load'
import type { Entry } from './roll'
import { chunksOf, figuresOf } from './roll'
import { allows, dayHasCome } from './rules'
import { alreadyTaken, stateWrong, stepAnswer, stepFields } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

const attempts = 3
const whyEmpty = {
  hosts: '召开单位还没有应参加的党员',
  committee: '召开单位还没有委员任职',
  named: '指定的人员都不在名册上',
} as const

const opened = (
  meeting: Pick<Meeting, '_id' | 'state' | 'version'>,
  roll: { expected: number; votingBase: number },
) => ({
  ...stepAnswer(meeting),
  expected: roll.expected,
  votingBase: roll.votingBase,
})

/**
 * Writes the roll and opens the meeting, or neither: two people who open at once must not mix their rolls, nor a late
 * writer undo a correction. Null when the meeting changed meanwhile.
 */
const saveOpening = async (
  request: Request<'meeting.open'>,
  meeting: Meeting,
  entries: readonly Entry[],
  lateAfterMinutes: number,
) => {
  const chunks = chunksOf(meeting._id, entries)
  const roll = { chunks: chunks.length, ...figuresOf(entries) }
  const saved = await transact(async (transaction) => {
    const current = await transaction.read<Meeting>('meetings', meeting._id)
    if (current?.version !== meeting.version || current.state !== meeting.state) return false
    for (const chunk of chunks) await transaction.put('rolls', chunk)
    const fields = () => ({ openedAt: request.at, lateAfterMinutes, roll })
    await transaction.change('meetings', meeting._id, stepFields(meeting, { name: 'open', fields }, request))
    return true
  })
  forgetDoor(meeting._id)
  return saved ? opened({ _id: meeting._id, state: 'open', version: meeting.version + 1 }, roll) : null
}

type Refusal = Problem<'notFound' | 'notAllowed' | 'meetingStateWrong' | 'meetingTooEarly'>
/** The meeting to open, the answer of an earlier try, or the refusal. */
const judge = async (
  request: Request<'meeting.open'>,
): Promise<{ meeting: Meeting } | { answer: Output<'meeting.open'> } | Refusal> => {
  const meeting = await loadMeeting(request.input.meetingId, request.at, request.requestId)
  if (meeting instanceof Problem) return meeting
  const denied = forbidden(request.actor, 'meeting.run', meetingSubject(meeting))
  if (denied) return denied
  if (meeting.roll && alreadyTaken(meeting, 'open', request.actor)) return { answer: opened(meeting, meeting.roll) }
  if (!allows('open', meeting.state)) return stateWrong(meeting, 'open')
  if (!dayHasCome(meeting, request.at)) return refuse('meetingTooEarly', { day: dayText(beijingDay(meeting.startAt)) })
  return { meeting }
}

/** Opens check-in and freezes the expected roll with the reason each person is or is not counted. */
export const open: Handler<'meeting.open'> = async (request) => {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const judged = await judge(request)
    if (judged instanceof Problem) return judged
    if ('answer' in judged) return judged.answer
    const { meeting } = judged
    const [entries, settings] = await Promise.all([expectedRoll(meeting), organ()])
    if (figuresOf(entries).expected === 0) return refuse('audienceEmpty', { why: whyEmpty[meeting.audience] })
    const answer = await saveOpening(request, meeting, entries, settings.lateAfterMinutes)
    if (answer) return answer
  }
  return refuse('changedElsewhere', { what: '会议' })
}
