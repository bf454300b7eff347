import type { VoteRule } from './vocabulary'

/** By what it is counted whether enough have come: as for a vote, or as a kind that takes none asks for. */
export type QuorumRule = VoteRule | 'democraticLifeMeeting'

export interface Quorum {
  rule: QuorumRule
  /** People with a vote (or committee members, or all who are expected) who must come, who could come, and who came. */
  needed: number
  base: number
  present: number
  met: boolean
}
