import type { Vote } from '../../../src/contract/meetingVote'
import type { Quorum } from '../../../src/contract/quorum'
import { voteRuleLabels } from '../../../src/contract/vocabulary'
import { attendanceCollection } from './rows'
import type { AttendanceRow } from './rows'
import { findAll } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { changedElsewhere, type Memory } from '../record/kind'
import { step } from '../record/step'
import { loadMeeting } from './load'
import { quorumFor, takesVote, voteResult } from './quorum'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting, RollChunk } from './store'
import { meetingSubject } from './subject'
import { ruleOf, turnout, type Turnout } from './turnout'

/** Counted from the rows at this moment. */
const readTurnout = async (meeting: Meeting): Promise<Turnout> => {
  const where = { meetingId: meeting._id }
  const [chunks, rows] = await Promise.all([
    findAll<RollChunk>('rolls', where),
    findAll<AttendanceRow>(attendanceCollection(meeting), where, ['memberId', 'status', 'voided', 'arrivedAt']),
  ])
  return turnout(
    { closedAt: meeting.closedAt, rule: ruleOf(meeting) },
    chunks.flatMap((chunk) => chunk.entries),
    rows,
  )
}

const countProblem = (
  quorum: Quorum,
  { inFavour, against, abstained }: Pick<Vote, 'inFavour' | 'against' | 'abstained'>,
) => {
  if (!quorum.met) return refuse('quorumNotMet', { present: quorum.present, needed: quorum.needed })
  const cast = inFavour + against + abstained
  return cast > quorum.present ? refuse('votesExceedPresent', { cast, present: quorum.present }) : null
}

const voteOf = ({ input, at }: Request<'meeting.recordVote'>, quorum: Quorum): Vote => {
  const { matter, inFavour, against, abstained } = input
  return { id: input.clientId, matter, ...voteResult(quorum, input), inFavour, against, abstained, recordedAt: at }
}

const voteIn = (meeting: Meeting, voteId: string): Vote => {
  const vote = meeting.votes.find(({ id }) => id === voteId)
  if (!vote) throw new Error(`No vote ${voteId} in ${meeting._id}`)
  return vote
}
/** A vote recorded stays as it was: its id says which it is. */
const memory: Memory<Meeting, Vote> = {
  keep: ({ id }) => ({ id }),
  recall: ({ id }: Pick<Vote, 'id'>, meeting) => voteIn(meeting, id),
}

/** One vote with the base it was taken on. The guard on the version keeps a roll corrected meanwhile from being missed. */
export const recordVote: Handler<'meeting.recordVote'> = (request) => {
  const { actor, at, input, requestId } = request
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: async (meeting) => {
      // Another vote under the phone's name for this one: neither is lost.
      if (meeting.votes.some(({ id }) => id === input.clientId))
        return changedElsewhere({ what: '这项表决' }, { id: meeting._id, version: meeting.version })
      if (!allows('recordVote', meeting.state)) return stateWrong(meeting, 'recordVote')
      if (!takesVote(input.rule, meeting.kinds)) return refuse('noVoteOfThisKind', { rule: voteRuleLabels[input.rule] })
      const quorum = quorumFor(input.rule, await readTurnout(meeting))
      return countProblem(quorum, input) ?? { append: { votes: [voteOf(request, quorum)] } }
    },
    answer: (meeting) => voteIn(meeting, input.clientId),
    memory,
  })
}
