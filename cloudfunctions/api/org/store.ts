import type { MemberKind, NodeKind } from '../../../src/contract/vocabulary'
import type { StoredPost } from '../platform/actor'
import type { AuditEntry } from '../platform/audit'
import type { Sealed } from '../platform/crypto'
import type { Stored } from '../platform/db'

/** `settings/organ`: the one organ of this environment. */
export interface OrganSettings extends Stored {
  name: string
  rootId: string
  /** Minutes after the start from which an arrival is late. */
  lateAfterMinutes: number
  /** Member who claimed the organ; confirms the first officer, inspector and auditor. */
  claimedBy: string
  /** Administrative posts whose first holder has been confirmed. */
  confirmedFirsts: string[]
  version: number
  audit: AuditEntry[]
}
/** `nodes/<id>`: `path` is `/<root id>/…/<own id>/`; "covers" is a prefix test on it. */
export interface OrgNode extends Stored {
  kind: NodeKind
  name: string
  /** '' for the root. */
  parentId: string
  path: string
  createdAt: string
  version: number
  audit: AuditEntry[]
}
/** `members/<id>`: the roster. */
export interface Member extends Stored {
  name: string
  kind: MemberKind
  branchId: string
  branchName: string
  /** Path of the branch. */
  path: string
  partyGroupId: string | null
  joinedOn: string | null
  phone: Sealed | null
  /** HMAC of the phone, or `none:<member id>`: a unique index counts a missing field as null. */
  phoneDigest: string
  exemption: { reason: string; fromOn: string } | null
  votingSuspension: { reason: string; fromOn: string; toOn: string | null } | null
  /** Posts held now. */
  posts: StoredPost[]
  /** The nodes of `posts`, so that a node's holders are one indexed query. */
  postNodeIds: string[]
  /** The bound account, or null. */
  openId: string | null
  status: 'active' | 'left'
  addedAt: string
  version: number
  audit: AuditEntry[]
}
