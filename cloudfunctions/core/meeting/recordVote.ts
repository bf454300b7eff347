import type { Quorum, Vote } from '../../../src/contract/meeting'
import { voteRuleLabels } from '../../../src/contract/vocabulary'
import { attendanceCollection } from './rows'
import type { AttendanceRow } from './rows'
import { auditEntry } from '../platform/audit'
import { change, command, findAll } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { appended, loadMeeting } from './load'
import { quorumFor, takesVote, voteResult } from './quorum'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting, RollChunk } from './store'
import { meetingSubject } from './subject'
import { turnout, type Turnout } from './turnout'

const attempts = 3

/** Counted from the rows at this moment. */
const readTurnout = async (meeting: Meeting): Promise<Turnout> => {
  const where = { meetingId: meeting._id }
  const [chunks, rows] = await Promise.all([
    findAll<RollChunk>('rolls', where),
    findAll<AttendanceRow>(attendanceCollection(meeting), where, ['memberId', 'status', 'voided']),
  ])
  return turnout(
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

/** One vote with the base it was taken on. The guard on the version keeps a roll corrected meanwhile from being missed. */
export const recordVote: Handler<'meeting.recordVote'> = async (request) => {
  const { actor, at, input } = request
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const meeting = await loadMeeting(input.meetingId, at, request.requestId)
    if (meeting instanceof Problem) return meeting
    const denied = forbidden(actor, 'meeting.run', meetingSubject(meeting))
    if (denied) return denied
    const recorded = meeting.votes.find((vote) => vote.id === input.clientId)
    if (recorded) return recorded
    if (!allows('recordVote', meeting.state)) return stateWrong(meeting, 'recordVote')
    if (!takesVote(input.rule, meeting.kinds)) return refuse('noVoteOfThisKind', { rule: voteRuleLabels[input.rule] })
    const quorum = quorumFor(input.rule, await readTurnout(meeting))
    const refusal = countProblem(quorum, input)
    if (refusal) return refusal
    const vote = voteOf(request, quorum)
    // A vote moves nothing else, so it leaves the version alone; its own id keeps two tries from both being written.
    const guard = { version: meeting.version, state: meeting.state, 'votes.id': command.neq(vote.id) }
    const fields = { votes: command.push([vote]), ...appended({ audit: auditEntry(request) }) }
    if (await change('meetings', meeting._id, fields, guard)) return vote
  }
  return refuse('changedElsewhere', { what: '会议' })
}
