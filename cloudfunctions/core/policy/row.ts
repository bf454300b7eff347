import type { ActionName } from '../../../src/contract'
import type { Post } from '../../../src/contract/vocabulary'

/** What a row of the policy says. */
export interface Row {
  /** What a refusal names: 您没有这项权限：{what}. */
  what: string
  /** Posts whose node covers the record's node. */
  posts?: readonly Post[]
  /** Posts held strictly above the record's node. */
  above?: readonly Post[]
  /** Posts held on the record's very node. */
  own?: readonly Post[]
  /** Posts held on the record's very node when that node is the root, which has nobody above it. */
  top?: readonly Post[]
  /** People who may by their relation to the record, whatever post they hold. */
  also?: readonly Relation[]
  /** A record of several nodes: one covered node is enough (`some`) or all must be (`every`). */
  across: 'some' | 'every'
  /** Refused even with a post. */
  never?: readonly Relation[]
  /**
   * It judges what others did: which kind of record, and by which acts of the API. Nobody does that to their own work, so
   * the row never lets `worked` by; whoever takes one of these acts has by that not worked on the record.
   */
  reviews?: { of: Reviewed; acts: readonly ActionName[] }
}
export type Reviewed =
  'meeting' | 'amendment' | 'leave' | 'ledgerEntry' | 'extension' | 'feedback' | 'training' | 'publication'
/**
 * `within`: the caller is a member of the party and the record a node on their own way up to the root. `claimant`: the caller claimed the organ.
 * `self`: the record is about the caller. `recorder`: named recorder of the meeting. `groupLeader`: a 党小组会 of the group
 * the caller leads, or chairs while it has no leader. `expected`: on the meeting's roll or audience. `worked`: did
 * something to it at any time by its own log, or is named in it for the work; unknown counts as worked. `involved`: one of the people the record names, such as its author, a companion, the two of a talk.
 */
export type Relation = 'self' | 'within' | 'claimant' | 'recorder' | 'groupLeader' | 'expected' | 'worked' | 'involved'
