import type { VoteRule } from './vocabulary'

export interface Quorum {
  rule: VoteRule
  /** People with a vote (or committee members) who must come, who could come, and who came. */
  needed: number
  base: number
  present: number
  met: boolean
}
