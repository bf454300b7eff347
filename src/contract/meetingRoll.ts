import * as v from 'valibot'
import { action } from './action'
import { id, reason } from './fields'
import type { Person } from './person'
import type { SituationKind } from './situationWords'
import type { NotExpectedReason, NoVoteReason, RollRule } from './vocabulary'

/** A logged correction of the frozen roll, with a reason. */
export const correctRoll = action<{ expected: number; votingBase: number }>()({
  name: 'meeting.correctRoll',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    memberId: id,
    change: v.picklist(['add', 'remove', 'grantVote', 'withdrawVote']),
    reason,
    /** Of `add`: a guest of this name sits in, and is somebody else. */
    another: v.optional(v.boolean(), false),
  }),
  problems: ['notAllowed', 'notFound', 'meetingStateWrong', 'changedElsewhere', 'rollGuestSame'],
})

/** One person of the frozen roll: three questions, each with an answer of its own. */
export interface RollEntry extends Person {
  branchId: string
  branchName: string
  /** Asked to come. */
  expected: boolean
  whyNotExpected: NotExpectedReason | null
  /** May vote. */
  votingRight: boolean
  whyNoVote: NoVoteReason | null
  /** Counts in 应到会有表决权, what a majority is taken of. */
  inVotingBase: boolean
  /** In force on the day of the meeting; missing on rolls of before. */
  situations?: SituationKind[]
  /** Nothing on record says how they stood that day: taken as the roster had it. */
  presumed?: boolean
}

/** The figures of a frozen roll. */
export interface RollSummary {
  /** Asked to come; whoever is exempt and came is counted with them on the roll. */
  expected: number
  /** Not asked to come, for age or illness; they keep their vote. */
  exempt: number
  /** 应到会有表决权: what a majority is taken of. */
  votingBase: number
  /** 按现有资料: of how many nothing on record says how they stood that day. */
  presumed: number
  rule: RollRule
}
