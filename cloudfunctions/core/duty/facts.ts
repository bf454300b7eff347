import type { Explanation } from '../../../src/contract/dutyWords'
import type { PairCount } from '../../../src/contract/talk'
import type { BranchType, MeetingKind, NodeKind } from '../../../src/contract/vocabulary'

/** What the duties of a node are computed from. Days are Beijing days, `to` and ends are last days. */
export interface DutyMeeting {
  id: string
  title: string
  kinds: readonly MeetingKind[]
  hostIds: readonly string[]
  /** The day it began. */
  day: string
  /** `planned`: announced or open. `held`: closed, submitted, returned or archived, with an expected person on record as there. */
  state: 'planned' | 'held'
  /** 年度 of a kind that has one of its own. */
  forYear: number | null
  /** Whether enough of the committee came; null where it is not asked. */
  committeeQuorum: boolean | null
  /** Whether enough came for a vote; null where it is not asked. */
  voteQuorum: boolean | null
  lecturerIds: readonly string[]
  /** 补记, 已退回待改: said beside it wherever it counts. */
  marks: readonly string[]
}

export interface Span {
  from: string
  to: string | null
}
export interface DutyGroup {
  id: string
  name: string
  createdOn: string
  dissolvedOn: string | null
  hasLeader: boolean
}
/** A node and what stands on it. */
export interface DutyNode {
  id: string
  name: string
  kind: NodeKind
  branchType: BranchType
  createdOn: string
  dissolvedOn: string | null
  groups: readonly DutyGroup[]
  /** Times in which somebody held a committee post here. */
  committee: readonly (Span & { memberId: string })[]
  /** Full members, and all members, on the day that is asked. */
  fullMembers: number
  members: number
  hasDisciplinePost: boolean
  /** The first day since which there are seven full members or more; null where there are fewer. */
  sevenSince: string | null
  /** Of those above, which may hold what counts for it. */
  aboveIds: readonly string[]
  isRoot: boolean
}
/** The term of a committee: its last day. */
export interface DutyTerm {
  endsOn: string
  /** 延期 with the approval of the level above. */
  extended: { until: string; approvedOn: string } | null
}
/** Somebody in an office that is to lecture, and the lectures they gave or are to give anywhere. */
export interface Lecturing {
  memberId: string
  /** The first day in the post; null where no post says it. */
  since: string | null
  meetings: readonly DutyMeeting[]
}
export interface Probationer {
  memberId: string
  name: string
  /** The day of the 党员大会 that admitted them; null where the roster does not say it to the day. */
  admittedOn: string | null
  extendedMonths: number
  discussedOn: string | null
}
/** Somebody abroad, and the days on which they were reached. */
export interface Abroad {
  times: readonly Span[]
  contactedOn: readonly string[]
}
/** A dated record that fulfils a rule by itself: a plan saved, a scheme published, a note made, a workbook handed in. */
export interface DutyRecord {
  ruleId: string
  recordId: string | null
  text: string
  day: string
  /** 年度 it names, where it has one of its own. */
  forYear: number | null
  /** What of it is still missing; it does not count before. */
  missing: readonly string[]
}
export interface DutyFacts {
  node: DutyNode
  meetings: readonly DutyMeeting[]
  term: DutyTerm | null
  /** By rule; missing where nobody holds the office. */
  lecturing: Readonly<Record<string, Lecturing>>
  probationers: readonly Probationer[]
  abroad: readonly Abroad[]
  /** How many of each pairing have talked in the year that is asked. */
  talks: readonly Pick<PairCount, 'kind' | 'covered' | 'of'>[]
  records: readonly DutyRecord[]
  explanations: readonly (Explanation & { ruleId: string; windowId: string; subjectId: string })[]
}

export const within = (day: string, { from, to }: Span): boolean => from <= day && (to === null || day <= to)
/** How many held a committee post on a day. */
export const committeeOn = ({ committee }: Pick<DutyNode, 'committee'>, day: string): number =>
  new Set(committee.filter((span) => within(day, span)).map(({ memberId }) => memberId)).size
