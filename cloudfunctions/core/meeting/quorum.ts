import type { Vote } from '../../../src/contract/meetingVote'
import type { Quorum } from '../../../src/contract/quorum'
import { regulations, type Regulation } from '../../../src/contract/regulations'
import type { MeetingKind, VoteRule } from '../../../src/contract/vocabulary'
import type { Turnout } from './turnout'

/** Who must be there and when a vote carries, pure. Each rule stands beside the clause it is taken from. */
interface Counting {
  regulation: Regulation
  /** Meetings in which this kind of vote is taken. */
  kinds: readonly MeetingKind[]
  base: (turnout: Turnout) => number
  present: (turnout: Turnout) => number
  /** How many of the base must be there. */
  needed: (base: number) => number
  carried: (inFavour: number, base: number, present: number) => boolean
}

/** 半数以上, which includes one half exactly. */
const halfOrMore = (base: number): number => Math.ceil(base / 2)
/** 五分之四, rounded up: people cannot be divided. In whole numbers, so that no rounding error creeps in. */
const fourFifths = (base: number): number => Math.ceil((base * 4) / 5)
/** 超过半数, which does not include one half. */
const moreThanHalf = (part: number, whole: number): boolean => part * 2 > whole

export const countings: Record<VoteRule, Counting> = {
  generalMeeting: {
    regulation: regulations.generalMeetingVote,
    kinds: ['generalMeeting'],
    base: (turnout) => turnout.votingBase,
    present: (turnout) => turnout.votingPresent,
    needed: halfOrMore,
    // 赞成人数超过应到会有表决权党员的半数: of the base, not of those present.
    carried: (inFavour, base) => moreThanHalf(inFavour, base),
  },
  committeeMeeting: {
    regulation: regulations.committeeMeeting,
    kinds: ['committeeMeeting'],
    base: (turnout) => turnout.committeeBase,
    present: (turnout) => turnout.committeePresent,
    needed: halfOrMore,
    // The clause names only the quorum; the stricter count of the general meeting is used for the decision.
    carried: (inFavour, base) => moreThanHalf(inFavour, base),
  },
  election: {
    regulation: regulations.electionQuorum,
    kinds: ['generalMeeting'],
    base: (turnout) => turnout.votingBase,
    present: (turnout) => turnout.votingPresent,
    needed: fourFifths,
    carried: (inFavour, _base, present) => moreThanHalf(inFavour, present),
  },
}

/** How a rule stands for this turnout. An empty base never meets a quorum. */
export const quorumFor = (rule: VoteRule, turnout: Turnout): Quorum => {
  const counting = countings[rule]
  const base = counting.base(turnout)
  const present = counting.present(turnout)
  const needed = counting.needed(base)
  return { rule, needed, base, present, met: base > 0 && present >= needed }
}

/** The quorum a meeting is held to by its kinds; null for kinds without one. */
export const quorumOf = (kinds: readonly MeetingKind[], turnout: Turnout): Quorum | null => {
  if (kinds.includes('committeeMeeting')) return quorumFor('committeeMeeting', turnout)
  return kinds.includes('generalMeeting') ? quorumFor('generalMeeting', turnout) : null
}

export const takesVote = (rule: VoteRule, kinds: readonly MeetingKind[]): boolean =>
  countings[rule].kinds.some((kind) => kinds.includes(kind))

/** The result of a vote with the figures it was taken on, so that a later correction of the roll cannot change it. */
export const voteResult = (
  quorum: Quorum,
  cast: Pick<Vote, 'inFavour' | 'against' | 'abstained'>,
): Pick<Vote, 'rule' | 'base' | 'present' | 'needed' | 'carried'> => ({
  rule: quorum.rule,
  base: quorum.base,
  present: quorum.present,
  needed: quorum.needed,
  carried: quorum.met && countings[quorum.rule].carried(cast.inFavour, quorum.base, quorum.present),
})
