import type { Parsed } from '../../../src/contract'
import { beijingDay } from '../../../src/contract/days'
import type { NotCountedReason } from '../../../src/contract/vocabulary'
import { readMember, type Member } from '../org/store'
import { auditEntry } from '../platform/audit'
import { command, transact, type Transaction } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { forgetDoor } from './door'
import { appended, loadMeeting } from './load'
import type { Entry } from './roll'
import { entryOf, figuresOf, rollChunk, rollChunkId, whyNoVote } from './roll'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting, RollChunk } from './store'
import { meetingSubject } from './subject'

type Change = Parsed<'meeting.correctRoll'>['change']
type Correct = Request<'meeting.correctRoll'>

/**
 * The entry as corrected. `noVote` is why the person has no vote by the roster; someone back on the roll keeps the vote they
 * had there, and a vote withdrawn by correction reads as suspended.
 */
const corrected = (entry: Entry, change: Change, noVote: NotCountedReason | null): Entry => {
  if (change === 'add')
    return { ...entry, expected: true, why: entry.votingRight ? null : (noVote ?? 'votingSuspended') }
  if (change === 'remove') return { ...entry, expected: false, why: 'removed' }
  const votingRight = change === 'grantVote'
  const whyExpected = votingRight ? null : 'votingSuspended'
  return { ...entry, votingRight, why: entry.expected ? whyExpected : entry.why }
}

const isAsWished = (entry: Entry | null, change: Change): boolean => {
  if (change === 'remove') return entry?.why === 'removed'
  if (change === 'add') return Boolean(entry?.expected)
  return entry !== null && entry.votingRight === (change === 'grantVote')
}

type Outcome =
  { roll: NonNullable<Meeting['roll']> } | Problem<'notAllowed' | 'notFound' | 'meetingStateWrong' | 'changedElsewhere'>

const dayOf = (meeting: Meeting): string => beijingDay(meeting.startAt)
/** Someone who is not on the roll yet comes on it only by `add`. */
const blankFor = (member: Member | null, meeting: Meeting, change: Change): Entry | null => {
  if (!member || change !== 'add') return null
  return entryOf(
    member,
    meeting.hosts.map((host) => host.nodeId),
    dayOf(meeting),
  )
}

/** One person's entry and the figures of the whole, in one transaction with the log of why. */
const save = async (
  transaction: Transaction,
  request: Correct,
  judged: Meeting,
  member: Member | null,
): Promise<Outcome> => {
  const { input, actor, at } = request
  const meeting = await transaction.read<Meeting>('meetings', judged._id)
  if (!meeting?.roll || meeting.state !== judged.state) return refuse('changedElsewhere', { what: '会议' })
  const chunkId = rollChunkId(meeting._id, rollChunk(input.memberId, meeting.roll.chunks))
  const chunk = await transaction.read<RollChunk>('rolls', chunkId)
  const entries = chunk?.entries ?? []
  const stored = entries.find((entry) => entry.memberId === input.memberId) ?? null
  if (isAsWished(stored, input.change)) return { roll: meeting.roll }
  const before = stored ?? blankFor(member, meeting, input.change)
  if (!before) return refuse('notFound', { what: '应到名单上的这位同志' })
  const noVote = member && whyNoVote(member, dayOf(meeting))
  if (input.change === 'grantVote' && noVote === 'notMember')
    return refuse('notAllowed', { what: '给非党员登记表决权' })
  const entry = corrected(before, input.change, noVote)
  const [was, is] = [figuresOf(stored ? [stored] : []), figuresOf([entry])]
  const roll = {
    chunks: meeting.roll.chunks,
    expected: meeting.roll.expected - was.expected + is.expected,
    votingBase: meeting.roll.votingBase - was.votingBase + is.votingBase,
    committeeBase: meeting.roll.committeeBase - was.committeeBase + is.committeeBase,
  }
  const others = entries.filter((each) => each.memberId !== input.memberId)
  await transaction.put('rolls', { _id: chunkId, meetingId: meeting._id, entries: [...others, entry] })
  const correction = {
    at,
    memberId: input.memberId,
    by: { memberId: actor.memberId, name: actor.name },
    change: input.change,
    reason: input.reason,
  }
  await transaction.change('meetings', meeting._id, {
    roll,
    corrections: command.push([correction]),
    version: command.inc(1),
    ...appended({ audit: auditEntry(request) }),
  })
  return { roll }
}

/** A logged correction of the frozen roll. One that changes nothing, such as a retry, answers the figures as they are. */
export const correctRoll: Handler<'meeting.correctRoll'> = async (request) => {
  const { actor, at, input } = request
  const meeting = await loadMeeting(input.meetingId, at, request.requestId)
  if (meeting instanceof Problem) return meeting
  const denied = forbidden(actor, 'meeting.run', meetingSubject(meeting))
  if (denied) return denied
  if (!allows('correctRoll', meeting.state)) return stateWrong(meeting, 'correctRoll')
  const addsTo = input.change === 'add' || input.change === 'grantVote'
  const member = addsTo ? await readMember(input.memberId) : null
  const outcome = await transact((transaction) => save(transaction, request, meeting, member))
  if (outcome instanceof Problem) return outcome
  forgetDoor(meeting._id)
  return { expected: outcome.roll.expected, votingBase: outcome.roll.votingBase }
}
