import type { Quorum, QuorumRule } from '../../../src/contract/quorum'
import { regulations, type Regulation } from '../../../src/contract/regulations'
import type { MeetingKind, VoteRule } from '../../../src/contract/vocabulary'
import { resolved } from './items'
import type { Meeting } from './store'
import type { Turnout } from './turnout'

/** Who must be there and when a vote carries, pure. Each rule stands beside the clause it is taken from. */
interface Counting {
  regulation: Regulation
  /** Meetings that are held to it, or in which this kind of vote is taken. */
  kinds: readonly MeetingKind[]
  base: (turnout: Turnout) => number
  present: (turnout: Turnout) => number
  /** How many of the base must be there. */
  needed: (base: number) => number
  /** Null where no clause that was read says how many carry it: the figures are shown and people decide. */
  carries: ((inFavour: number, base: number) => boolean) | null
}

/** 半数以上, which includes one half exactly. */
const halfOrMore = (base: number): number => Math.ceil(base / 2)
/** 三分之二以上, which includes two thirds exactly. */
const twoThirds = (base: number): number => Math.ceil((base * 2) / 3)
/** 五分之四, rounded up: people cannot be divided. In whole numbers, so that no rounding error creeps in. */
const fourFifths = (base: number): number => Math.ceil((base * 4) / 5)
/** 超过半数, which does not include one half. */
const moreThanHalf = (part: number, whole: number): boolean => part * 2 > whole

export const countings: Record<QuorumRule, Counting> = {
  generalMeeting: {
    regulation: regulations.generalMeetingVote,
    kinds: ['generalMeeting'],
    base: (turnout) => turnout.votingBase,
    present: (turnout) => turnout.votingPresent,
    needed: halfOrMore,
    // 赞成人数超过应到会有表决权的党员的半数: of the base, not of those present.
    carries: moreThanHalf,
  },
  committeeMeeting: {
    regulation: regulations.committeeMeeting,
    kinds: ['committeeMeeting'],
    base: (turnout) => turnout.committeeBase,
    present: (turnout) => turnout.committeePresent,
    needed: halfOrMore,
    // The clause names the quorum alone.
    carries: null,
  },
  election: {
    regulation: regulations.electionQuorum,
    kinds: ['generalMeeting'],
    base: (turnout) => turnout.votingBase,
    present: (turnout) => turnout.votingPresent,
    needed: fourFifths,
    // Sources contradict each other: more than half of those there, or of those due.
    carries: null,
  },
  democraticLifeMeeting: {
    regulation: regulations.democraticLifeQuorum,
    kinds: ['democraticLifeMeeting'],
    base: (turnout) => turnout.expected,
    present: (turnout) => turnout.present,
    needed: twoThirds,
    // It takes no vote.
    carries: null,
  },
}

/** How a rule stands on these figures. An empty base never meets a quorum. */
export const quorumOn = (rule: QuorumRule, { base, present }: Pick<Quorum, 'base' | 'present'>): Quorum => {
  const needed = countings[rule].needed(base)
  return { rule, needed, base, present, met: base > 0 && present >= needed }
}
export const quorumFor = (rule: QuorumRule, turnout: Turnout): Quorum =>
  quorumOn(rule, { base: countings[rule].base(turnout), present: countings[rule].present(turnout) })

/** The quorum a meeting is held to by its kinds; null for kinds without one. */
export const quorumOf = (kinds: readonly MeetingKind[], turnout: Turnout): Quorum | null => {
  if (kinds.includes('committeeMeeting')) return quorumFor('committeeMeeting', turnout)
  if (kinds.includes('generalMeeting')) return quorumFor('generalMeeting', turnout)
  return kinds.includes('democraticLifeMeeting') ? quorumFor('democraticLifeMeeting', turnout) : null
}

export const takesVote = (rule: VoteRule, kinds: readonly MeetingKind[]): boolean =>
  countings[rule].kinds.some((kind) => kinds.includes(kind))

/** 委员 are elected by the general meeting, 书记 and 副书记 by the committee. */
export const takesElection = (kinds: readonly MeetingKind[]): boolean =>
  kinds.includes('generalMeeting') || kinds.includes('committeeMeeting')

/** Whether resolutions that were noted rest on a vote of this meeting; of kinds that decide nothing none is asked for. */
export const unfounded = (
  quorum: Quorum | null,
  meeting: Pick<Meeting, 'agenda' | 'minutes' | 'itemNotes' | 'votes' | 'elections'>,
): 'noQuorum' | 'noVote' | null => {
  if (!quorum || quorum.rule === 'democraticLifeMeeting' || resolved(meeting).length === 0) return null
  const { votes, elections = [] } = meeting
  if (votes.length > 0 || elections.length > 0) return null
  return quorum.met ? 'noVote' : 'noQuorum'
}

/** Whether a vote carries, where a clause says how many carry it. Written opinions are among those in favour. */
export const carried = (quorum: Quorum, inFavour: number): boolean | null => {
  const { carries } = countings[quorum.rule]
  return carries && quorum.met && carries(inFavour, quorum.base)
}
