import * as v from 'valibot'
import { action } from './action'
import { clientId, day, headcount, id, line, reason } from './fields'
import type { RollRule, VoteRule } from './vocabulary'
import type { ExclusionReason, OpinionChoice, VoteMatter, VoteMethod } from './voteWords'
import { exclusionReasons, opinionChoices, voteMatters, voteMethods } from './voteWords'

interface Cast {
  inFavour: number
  against: number
  abstained: number
}
/** A vote with the figures it was taken on; nothing that happens later changes them. */
export interface Vote extends Cast {
  id: string
  matter: string
  /** Null on a vote from before these were asked. */
  matterKind: VoteMatter | null
  method: VoteMethod | null
  rule: VoteRule
  /** What a majority is taken of: those with a vote who should have come, without the excluded. */
  base: number
  /** 表决时到会, of whom so many were entered after the closing; null on a vote from before this was asked. */
  present: number
  enteredAfterwards: number | null
  /** Why the quorum rests on people entered afterwards; null where it does not. */
  enteredWhy: string | null
  needed: number
  /** Written opinions of absent members, counted beside the ballots; who wrote what is read apart. */
  written: Cast
  /** Left out of the base with both approvals. */
  excluded: number
  /** Null where no clause says how many carry it: the figures stand, people decide. */
  carried: boolean | null
  countedBy: RollRule
  recordedAt: string
}

const counts = { inFavour: headcount, against: headcount, abstained: headcount }
/** Someone left out of the base; only with both approvals they are. */
const exclusion = v.strictObject({
  memberId: id,
  reasonKind: v.picklist(exclusionReasons, '请选择原因'),
  approvedByUpperOn: v.nullable(day),
  approvedByMeeting: v.boolean(),
})
const opinion = v.strictObject({
  memberId: id,
  receivedOn: day,
  choice: v.picklist(opinionChoices, '请选择意见'),
})
/** How many with a vote were there when it was taken; asked once the meeting is over. */
const presence = { presentAtVote: v.optional(headcount), enteredWhy: v.optional(reason) }
export const exclusions = v.optional(v.pipe(v.array(exclusion), v.maxLength(50, '最多 50 人')), [])

export const recordVote = action<Vote>()({
  name: 'meeting.recordVote',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    clientId,
    matter: line(80),
    matterKind: v.picklist(voteMatters, '请选择事项类别'),
    method: v.picklist(voteMethods, '请选择表决方法'),
    rule: v.picklist(['generalMeeting', 'committeeMeeting'], '请选择由谁表决'),
    ...counts,
    ...presence,
    opinions: v.optional(v.pipe(v.array(opinion), v.maxLength(100, '最多 100 份')), []),
    exclusions,
  }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingStateWrong',
    'changedElsewhere',
    'badInput',
    'votesExceedPresent',
    'quorumNotMet',
    'noVoteOfThisKind',
    'oneHostOneBase',
    'secretBallotOnly',
    'opinionsNotHere',
    'opinionRefused',
    'exclusionsNotHere',
    'exclusionRefused',
    'presentAboveRoll',
    'keysMissing',
  ],
})

/** Somebody who could vote, as it stood when the vote was taken. Never what they chose. */
export interface VoterAtVote {
  memberId: string
  name: string
  present: boolean
  enteredAfterwards: boolean
  /** The day their written opinion was handed in. */
  writtenOn: string | null
  excluded: { reasonKind: ExclusionReason; approvedByUpperOn: string | null; counts: boolean } | null
}
export const showVoters = action<{ voters: (VoterAtVote & { apart?: string })[]; readsOpinions: boolean }>()({
  name: 'meeting.showVoters',
  input: v.strictObject({ meetingId: id, voteId: clientId }),
  problems: ['notFound', 'notAllowed'],
})
/** What the absent wrote, for the recorder, the secretary and the reviewer; each reading leaves a line. */
export const readOpinions = action<{ opinions: { memberId: string; name: string; choice: OpinionChoice }[] }>()({
  name: 'meeting.readOpinions',
  writes: true,
  input: v.strictObject({ meetingId: id, voteId: clientId }),
  problems: ['notFound', 'notAllowed', 'keysMissing', 'opinionsUnreadable'],
})
