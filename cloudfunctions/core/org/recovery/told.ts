import { addMinutes } from '../../../../src/contract/days'
import { newBindingDays } from '../../../../src/contract/orgRecoveryWords'
import type { Post } from '../../../../src/contract/vocabulary'
import { committeePosts } from '../../../../src/contract/vocabulary'
import type { Actor } from '../../platform/actor'
import { pathIds } from '../../policy/scope'
import type { Member } from '../store'
import type { StoredRecovery } from './rules'

/**
 * Whose home speaks of what happens to a member's identity: people by name, and whoever holds a post on a node when they look.
 * Kept on the member, so that a home asks once for all of it.
 */
type Told = Required<Pick<Member, 'toldTo' | 'toldUntil'>>

const personKey = (memberId: string): string => `member:${memberId}`
const postKey = (post: Post, nodeId: string): string => `${post}:${nodeId}`
/** The keys under which the caller is told. */
export const toldKeys = ({ memberId, posts }: Pick<Actor, 'memberId' | 'posts'>): string[] => [
  personKey(memberId),
  ...posts.filter((held) => held.confirmed).map(({ post, nodeId }) => postKey(post, nodeId)),
]

/** The old account, both hands, whoever could be the second, and the branch's committee. */
export const toldOfRecovery = (
  { _id, branchId }: Pick<Member, '_id' | 'branchId'>,
  { askedBy, agreedBy, lapsesAt }: StoredRecovery,
  seconds: readonly { memberId: string }[],
): Told => ({
  toldTo: [
    ...new Set([
      ...[
        _id,
        askedBy.memberId,
        ...(agreedBy ? [agreedBy.memberId] : []),
        ...seconds.map(({ memberId }) => memberId),
      ].map(personKey),
      ...committeePosts.map((post) => postKey(post, branchId)),
    ]),
  ],
  toldUntil: lapsesAt,
})

/** 书记 and 组织委员 of the branch; of somebody with a post the whole committee, and the officers above; whoever recovered it. */
export const toldOfBinding = ({ branchId, path, posts, pastPosts, recovery }: Member, at: string): Told => {
  const ofOffice = posts.length + pastPosts.length > 0
  return {
    toldTo: [
      ...(ofOffice ? committeePosts : (['branchSecretary', 'organizationCommissioner'] as const)).map((post) =>
        postKey(post, branchId),
      ),
      ...(ofOffice ? pathIds(path).map((nodeId) => postKey('committeeOfficer', nodeId)) : []),
      ...(recovery ? [recovery.askedBy, ...(recovery.agreedBy ? [recovery.agreedBy] : [])] : []).map(({ memberId }) =>
        personKey(memberId),
      ),
    ],
    toldUntil: addMinutes(at, newBindingDays * 24 * 60),
  }
}
export const toldNothing: Told = { toldTo: [], toldUntil: '' }
