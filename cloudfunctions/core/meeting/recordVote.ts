import type { Vote } from '../../../src/contract/meetingVote'
import type { Quorum } from '../../../src/contract/quorum'
import { cite, regulations } from '../../../src/contract/regulations'
import { isSecret, voteMatterLabels } from '../../../src/contract/voteWords'
import { voteRuleLabels } from '../../../src/contract/vocabulary'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { changedElsewhere, type Memory } from '../record/kind'
import { step } from '../record/step'
import { loadMeeting } from './load'
import { attendanceProblem } from './presence'
import { carried, quorumOn, takesVote } from './quorum'
import { meetingKind } from './record'
import { allows } from './rules'
import { stateWrong } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'
import { meetingDay, readRollAndRows, votersDoc, type VotersAtVote } from './voters'
import { standingOf, tally, votersOf, withExclusions, withOpinions } from './voting'

type Asking = Request<'meeting.recordVote'>

/** Whether this meeting takes such a vote at all, before anybody is counted. */
export const notTaken = (meeting: Pick<Meeting, 'hosts'>) =>
  meeting.hosts.length > 1
    ? refuse('oneHostOneBase', { hosts: meeting.hosts.length, clause: cite(regulations.generalMeetingHost) })
    : null
const unfit = (meeting: Meeting, { input }: Asking) => {
  if (!allows('recordVote', meeting.state)) return stateWrong(meeting, 'recordVote')
  const joint = notTaken(meeting)
  if (joint) return joint
  if (!takesVote(input.rule, meeting.kinds)) return refuse('noVoteOfThisKind', { rule: voteRuleLabels[input.rule] })
  if (input.rule === 'committeeMeeting' && isSecret(input.matterKind))
    return refuse('noVoteOfThisKind', { rule: `支委会表决${voteMatterLabels[input.matterKind]}` })
  return isSecret(input.matterKind) && input.method !== 'secretBallot'
    ? refuse(
        'secretBallotOnly',
        { matter: voteMatterLabels[input.matterKind], clause: cite(regulations.secretBallot) },
        { field: 'method' },
      )
    : null
}

const castIn = ({ inFavour, against, abstained }: Pick<Vote, 'inFavour' | 'against' | 'abstained'>): number =>
  inFavour + against + abstained

/** Everything a vote is, counted from the roll and the rows at this moment, with who stood how; or why it cannot be. */
const judged = async (meeting: Meeting, { input, at }: Asking) => {
  const { rule, matterKind, opinions, exclusions } = input
  const { entries, rows } = await readRollAndRows(meeting)
  const all = votersOf(rule, entries, rows, meeting.closedAt)
  const without = withExclusions(matterKind, all, entries, exclusions)
  if (without instanceof Problem) return without
  const voters = withOpinions(matterKind, without, entries, opinions, meetingDay(meeting))
  if (voters instanceof Problem) return voters
  const standing = standingOf(voters, input.presentAtVote)
  const quorum: Quorum = quorumOn(rule, standing)
  const away = attendanceProblem(meeting, input, voters, quorum, standing.enteredAfterwards)
  if (away) return away
  const cast = castIn(input)
  if (cast > standing.present) return refuse('votesExceedPresent', { cast, present: standing.present })
  const doc = votersDoc(meeting, input.clientId, voters, opinions)
  if (doc instanceof Problem) return doc
  const written = tally(opinions)
  const { matter, method, inFavour, against, abstained } = input
  const vote: Vote = {
    id: input.clientId,
    matter,
    matterKind,
    method,
    rule,
    base: standing.base,
    present: standing.present,
    enteredAfterwards: standing.enteredAfterwards,
    enteredWhy: input.enteredWhy ?? meeting.afterwards?.reason ?? null,
    needed: quorum.needed,
    inFavour,
    against,
    abstained,
    written,
    excluded: standing.excluded,
    carried: carried(quorum, inFavour + written.inFavour),
    countedBy: meeting.roll?.rule ?? 'exemptInBase',
    recordedAt: at,
  }
  return { vote, doc }
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
  let voters: VotersAtVote
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: async (meeting) => {
      // Another vote under the phone's name for this one: neither is lost.
      if (meeting.votes.some(({ id }) => id === input.clientId))
        return changedElsewhere({ what: '这项表决' }, { id: meeting._id, version: meeting.version })
      const made = unfit(meeting, request) ?? (await judged(meeting, request))
      if (made instanceof Problem) return made
      voters = made.doc
      return { append: { votes: [made.vote] } }
    },
    answer: (meeting) => voteIn(meeting, input.clientId),
    memory,
    beside: (transaction) => transaction.put('votersAtVote', voters),
  })
}
