import * as v from 'valibot'
import { action } from './action'
import { clientId, day, headcount, id, line, personName, reason } from './fields'
import type { ElectionMajority, ElectionOffice, ElectionRound } from './electionWords'
import { electionOffices, electionRounds } from './electionWords'
import { exclusions } from './meetingVote'
import type { RollRule } from './vocabulary'

interface Named {
  memberId: string
  name: string
}
export interface CandidateResult extends Named {
  inFavour: number
  against: number
  abstained: number
  /** Announced as elected at the meeting; the product computes none. */
  elected: boolean
  /** More than half of those there, and of those due. */
  overHalfPresent: boolean
  overHalfExpected: boolean
}
/** An election as it was held on paper; nothing that happens later changes its figures. */
export interface Election {
  id: string
  office: ElectionOffice
  seats: number
  round: ElectionRound
  /** 选举办法 was passed by the meeting before. */
  rulesPassed: boolean
  scrutineers: Named[]
  tellers: Named[]
  /** 应到会有选举权, without the excluded; 实到; and four fifths of the first. */
  base: number
  excluded: number
  present: number
  enteredAfterwards: number
  enteredWhy: string | null
  needed: number
  /** Ballots handed out, come back, valid and spoilt. */
  issued: number
  returned: number
  valid: number
  spoilt: number
  candidates: CandidateResult[]
  /** 另选他人; who was announced as elected is one of the roll. `elected` is missing where it was not asked yet. */
  others: { name: string; inFavour: number; memberId?: string | null; elected?: boolean }[]
  /** Candidates with equal votes of whom not all have a seat: voted on again. */
  tied: string[]
  /** The organ's word at the time. */
  majorityOf: ElectionMajority
  /** 上级批复; posts follow from it alone. */
  approvedOn: string | null
  /** 文号 of the approval. */
  reference: string | null
  countedBy: RollRule
  recordedAt: string
}

const people = (max: number) => v.pipe(v.array(id), v.maxLength(max, `最多 ${max} 人`))
const problems = [
  'notAllowed',
  'notFound',
  'meetingStateWrong',
  'changedElsewhere',
  'badInput',
  'oneHostOneBase',
  'noVoteOfThisKind',
  'quorumNotMet',
  'presentAboveRoll',
  'exclusionsNotHere',
  'exclusionRefused',
  'electionVoid',
  'electionSums',
  'tellerIsCandidate',
  'notOnElectionRoll',
  'keysMissing',
] as const

export const recordElection = action<Election>()({
  name: 'meeting.recordElection',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    clientId,
    office: v.picklist(electionOffices, '请选择选举什么职务'),
    seats: v.pipe(headcount, v.minValue(1, '至少 1 人'), v.maxValue(15, '最多 15 人')),
    round: v.picklist(electionRounds, '请选择是第几次投票'),
    rulesPassed: v.boolean(),
    scrutineerIds: v.pipe(people(5), v.minLength(1, '请选择监票人')),
    tellerIds: v.pipe(people(10), v.minLength(1, '请选择计票人')),
    issued: headcount,
    returned: headcount,
    valid: headcount,
    spoilt: headcount,
    candidates: v.pipe(
      v.array(
        v.strictObject({
          memberId: id,
          inFavour: headcount,
          against: headcount,
          abstained: headcount,
          elected: v.boolean(),
        }),
      ),
      v.minLength(1, '请填写候选人'),
      v.maxLength(30, '最多 30 人'),
    ),
    others: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            name: personName,
            inFavour: headcount,
            /** Of the roll, where they were announced as elected. */
            memberId: v.optional(v.nullable(id), null),
            elected: v.optional(v.boolean(), false),
          }),
        ),
        v.maxLength(20, '最多 20 人'),
      ),
      [],
    ),
    presentAtVote: v.optional(headcount),
    enteredWhy: v.optional(reason),
    exclusions,
  }),
  problems,
})

/** The 上级批复 to an election: from its day on whoever was elected holds the post. */
export const approveElection = action<Election>()({
  name: 'meeting.approveElection',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    electionId: clientId,
    approvedOn: day,
    /** 文号. */
    reference: v.nullable(line(60)),
    termEndsOn: v.nullable(day),
  }),
  problems: [
    'notAllowed',
    'notFound',
    'meetingStateWrong',
    'changedElsewhere',
    'badInput',
    'postHeld',
    'termBackwards',
  ],
})
