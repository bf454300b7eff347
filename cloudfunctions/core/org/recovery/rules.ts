import { addMinutes } from '../../../../src/contract/days'
import { recoveryDays } from '../../../../src/contract/orgRecoveryWords'
import type { Member } from '../store'

interface Hand {
  memberId: string
  name: string
}
/**
 * A recovery under way, on the member. The number, the hands and the day stand sealed beside the member's own number as well:
 * whoever can write the database alone makes none.
 */
export interface StoredRecovery {
  id: string
  how: 'number' | 'code'
  /** Of the new number, as `phoneDigest`; '' for a code. */
  digest: string
  reason: string
  askedBy: Hand
  askedAt: string
  /** The second hand, or the member from the old phone. */
  agreedBy: Hand | null
  worksFrom: string | null
  lapsesAt: string
}

export const lapse = (at: string): string => addMinutes(at, recoveryDays * 24 * 60)
export const isOpen = (recovery: StoredRecovery | null | undefined, at: string): recovery is StoredRecovery =>
  recovery !== null && recovery !== undefined && at < recovery.lapsesAt
/** The second hand has agreed, the hours are over and it has not lapsed: no timer makes it good, the time alone does. */
export const works = (recovery: StoredRecovery | null | undefined, at: string): recovery is StoredRecovery =>
  isOpen(recovery, at) && recovery.worksFrom !== null && recovery.worksFrom <= at
export const isHand = ({ askedBy, agreedBy }: StoredRecovery, memberId: string): boolean =>
  askedBy.memberId === memberId || agreedBy?.memberId === memberId

/** What of the record itself says that an identity is worth taking; that somebody is one of the two of a talk, their talks say. */
export const isProtectedByRecord = (
  member: Pick<Member, 'openId' | 'lastBinding' | 'posts' | 'pastPosts' | 'audit'>,
): boolean =>
  member.openId !== null ||
  member.lastBinding !== undefined ||
  member.posts.length > 0 ||
  member.pastPosts.length > 0 ||
  member.audit.some(({ act }) => act.startsWith('session.'))

/**
 * All that two hands must reach: the branch, the nodes of every post held now or before, and the branches before this one, so
 * that nobody who moves a member or ends a post comes any nearer.
 */
export const recoveryPaths = ({ path, posts, pastPosts, history = [] }: Member): string[] => [
  ...new Set([
    path,
    ...posts.map((held) => held.path),
    ...pastPosts.map((held) => held.path),
    ...history.flatMap((past) => (past.path === undefined ? [] : [past.path])),
  ]),
]
