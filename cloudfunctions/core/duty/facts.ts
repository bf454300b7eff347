import type { Explanation } from '../../../src/contract/dutyWords'
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
}
/** The term of a committee. */
export interface DutyTerm {
  electedOn: string
  /** 延期 with the approval of the level above. */
  extended: { until: string; approvedOn: string } | null
}
export interface DutyFacts {
  node: DutyNode
  meetings: readonly DutyMeeting[]
  explanations: readonly (Explanation & { ruleId: string; windowId: string; subjectId: string })[]
}

export const within = (day: string, { from, to }: Span): boolean => from <= day && (to === null || day <= to)
/** How many held a committee post on a day. */
export const committeeOn = ({ committee }: Pick<DutyNode, 'committee'>, day: string): number =>
  new Set(committee.filter((span) => within(day, span)).map(({ memberId }) => memberId)).size
