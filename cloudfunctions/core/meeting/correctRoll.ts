import { named } from '../../../src/contract/person'
import type { Parsed } from '../../../src/contract'
import { beijingDay } from '../../../src/contract/days'
import { standingOn, type Standing } from '../org/standing'
import { readMember, type Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { already, step } from '../record/step'
import { sameAsGuest } from './guests'
import { loadMeeting } from './load'
import { mayBeNamed } from './people'
import { meetingKind } from './record'
import type { Entry } from './roll'
import { entryOf, figuresOf, rollChunk, rollChunkId, whyNoVote, withBases } from './roll'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting, RollChunk } from './store'
import { meetingSubject } from './subject'

type Change = Parsed<'meeting.correctRoll'>['change']

/** What each correction says of a person; someone back on the roll keeps the vote they had there. */
const says: Record<Change, Partial<Entry>> = {
  add: { expected: true, whyNotExpected: null },
  remove: { expected: false, whyNotExpected: 'removed' },
  grantVote: { votingRight: true, whyNoVote: null },
  withdrawVote: { votingRight: false, whyNoVote: 'withdrawn' },
}

const isAsWished = (entry: Entry | null, change: Change): boolean => {
  if (change === 'remove') return entry?.whyNotExpected === 'removed'
  if (change === 'add') return Boolean(entry?.expected)
  return entry !== null && entry.votingRight === (change === 'grantVote')
}

type Roll = NonNullable<Meeting['roll']>

/** As they stood on the day of the meeting; whoever came to the organ later, as they first stood, which nothing vouches for. */
const standingThen = (member: Member, meeting: Meeting): Standing => {
  const day = beijingDay(meeting.startAt)
  const then = standingOn(member, day) ?? standingOn({ ...member, beganOn: null, knownFrom: undefined }, day)
  if (!then) throw new Error(`${member._id} has no standing`)
  return then
}
/** Someone who is not on the roll yet comes on it only by `add`, and only if the caller may name them. */
const blankFor = (actor: Actor, member: Member | null, meeting: Meeting, change: Change): Entry | null => {
  if (!member || change !== 'add' || !mayBeNamed(actor, meeting.hosts, member)) return null
  const entry = entryOf(
    standingThen(member, meeting),
    meeting.hosts.map((host) => host.nodeId),
  )
  // Put on the roll of a 支委会, a newly elected member is of the committee before the approval has come.
  return meeting.audience === 'committee' ? withBases({ ...entry, onCommittee: true }) : entry
}

/** The figures of the whole roll when one entry of it is another. */
const figuresAfter = (roll: Roll, before: Entry | null, after: Entry): Roll => {
  const [was, is] = [figuresOf(before ? [before] : []), figuresOf([after])]
  return {
    ...roll,
    expected: roll.expected - was.expected + is.expected,
    exempt: roll.exempt - was.exempt + is.exempt,
    votingBase: roll.votingBase - was.votingBase + is.votingBase,
    committeeBase: roll.committeeBase - was.committeeBase + is.committeeBase,
    presumed: (roll.presumed ?? 0) - (was.presumed ?? 0) + (is.presumed ?? 0),
  }
}
const answerOf = ({ roll }: Pick<Meeting, 'roll'>) => ({
  expected: roll?.expected ?? 0,
  votingBase: roll?.votingBase ?? 0,
})
const noSuchEntry = () => missing({ what: '应到名单上的这位同志' })

/**
 * A logged correction of the frozen roll: one person's entry and the figures of the whole, or neither. Whatever changes a
 * chunk of the roll raises the meeting's version with it, so that a chunk read before is as it was when that version holds.
 */
export const correctRoll: Handler<'meeting.correctRoll'> = (request) => {
  const { actor, at, input, requestId } = request
  const { memberId, change, reason } = input
  let chunk: RollChunk
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: async (meeting) => {
      const { roll } = meeting
      if (!roll || !allows('correctRoll', meeting.state)) return stateWrong(meeting, 'correctRoll')
      const chunkId = rollChunkId(meeting._id, rollChunk(memberId, roll.chunks))
      const addsTo = change === 'add' || change === 'grantVote'
      const [member, read] = await Promise.all([
        addsTo ? readMember(memberId) : null,
        readDoc<RollChunk>('rolls', chunkId),
      ])
      const entries = read?.entries ?? []
      const stored = entries.find((entry) => entry.memberId === memberId) ?? null
      if (isAsWished(stored, change)) return already(answerOf(meeting))
      const before = stored ?? blankFor(actor, member, meeting, change)
      if (!before) return noSuchEntry()
      const question = change === 'add' && !input.another ? await sameAsGuest(meeting, before.name) : null
      if (question) return question
      if (change === 'grantVote' && member && whyNoVote(standingThen(member, meeting)) === 'notMember')
        return refuse('notAllowed', { what: '给非党员登记表决权' })
      const entry = withBases({ ...before, ...says[change] })
      const others = entries.filter((each) => each.memberId !== memberId)
      chunk = { _id: chunkId, meetingId: meeting._id, entries: [...others, entry] }
      const correction = { at, memberId, by: named(actor), change, reason }
      return { fields: { roll: figuresAfter(roll, stored, entry) }, append: { corrections: [correction] } }
    },
    answer: answerOf,
    beside: (transaction) => transaction.put('rolls', chunk),
  })
}
