import * as v from 'valibot'
import { action } from './action'
import { clientId, headcount, id, line } from './fields'
import type { VoteRule } from './vocabulary'
import { voteRules } from './vocabulary'

export interface Vote {
  id: string
  matter: string
  rule: VoteRule
  /** The voting base, the number present with a vote and the quorum as they were when the vote was taken. */
  base: number
  present: number
  needed: number
  inFavour: number
  against: number
  abstained: number
  carried: boolean
  recordedAt: string
}
export const recordVote = action<Vote>()({
  name: 'meeting.recordVote',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    clientId,
    matter: line(80),
    rule: v.picklist(voteRules),
    inFavour: headcount,
    against: headcount,
    abstained: headcount,
  }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingStateWrong',
    'changedElsewhere',
    'votesExceedPresent',
    'quorumNotMet',
    'noVoteOfThisKind',
  ],
})
