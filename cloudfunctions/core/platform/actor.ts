import cloud from 'wx-server-sdk'
import type { MessageTemplate } from '../../../src/contract/messageWords'
import type { MemberKind, NodeKind, Post } from '../../../src/contract/vocabulary'
import type { AuditEntry } from './audit'
import type { Stored } from './db'

/** A post as kept on a member and copied onto the account. `path` is the node's: `/<root>/…/<node>/`. */
export interface StoredPost {
  post: Post
  /** In the organ's own words; missing where nothing was said. Policy never reads it. */
  label?: string
  nodeId: string
  nodeName: string
  nodeKind: NodeKind
  path: string
  startOn: string
  termEndsOn: string | null
  confirmed: boolean
}

/**
 * One WeChat account, found by its OPENID. It carries a copy of what identity and policy need from the member, written in
 * the same transaction as the member, so that each call costs one read.
 */
export interface Account extends Stored {
  memberId: string
  name: string
  kind: MemberKind
  branchId: string
  branchName: string
  /** Path of the member's branch. */
  path: string
  partyGroupId: string | null
  posts: StoredPost[]
  phoneVerified: boolean
  boundBy: 'phone' | 'invitation' | 'claim'
  boundAt: string
  /** Since when this account has been the member's, another between or none; confidential records from before stay shut. */
  since?: string
  /** A recovery of this member is under way: home asks for it. */
  recovering?: boolean
  /** When somebody last entered leave for this member: home asks for it for some days. */
  leaveEnteredAt?: string
  /** Their branch has somebody to ask how they are (`duty/absences.ts`); no name. */
  hasAbsences?: boolean
  /** The day on which their hours of the year were found behind (`duty/ownHours.ts`); no figure. */
  shortHoursOn?: string
  /** Messages the person behind this account allowed, by template; missing where none ever was. */
  grants?: Partial<Record<MessageTemplate, number>>
  /** 0 before any consent. */
  consentVersion: number
  consentAt: string | null
  deviceId: string | null
  audit: AuditEntry[]
  /** See `accounts.ts`; missing on accounts from before there were marks. */
  marks?: { binding: string; standing: string }
}
/** The caller of an act. */
export type Actor = Account

/** The caller's OPENID, or null. Fails closed: the SDK answers `{}` without a caller and turns all-digit values into numbers. */
export const callerOpenId = (): string | null => {
  const { OPENID } = cloud.getWXContext()
  return typeof OPENID === 'string' && OPENID.length > 0 ? OPENID : null
}
/** The platform's request id; falls back to a random one so that an answer always carries one. */
export const platformRequestId = (): string | null => process.env.TCB_SEQID ?? null
