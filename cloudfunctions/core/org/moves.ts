import { beijingDay } from '../../../src/contract/days'
import { changedFrom } from './standing'
import type { Member, OrgNode, PastPost, PastBranch } from './store'

/** Who moves a member, when and why; kept with each post that ends by it. */
interface Move {
  by: string
  at: string
  /** The first day in the new branch; of one who leaves, the first day no longer here. */
  fromOn: string
  reason: string
}

/** The branches a member belonged to, the present one closed on that day. */
const historyUntil = (member: Member, toOn: string): PastBranch[] => {
  const history = member.history ?? []
  const fromOn = history.at(-1)?.toOn ?? member.beganOn ?? beijingDay(member.addedAt)
  return [...history, { branchId: member.branchId, branchName: member.branchName, path: member.path, fromOn, toOn }]
}
const ended = (member: Member, endsAt: (path: string) => boolean, { at, by, fromOn, reason }: Move): PastPost[] => [
  ...member.pastPosts,
  ...member.posts
    .filter(({ path }) => endsAt(path))
    .map((held) => ({ ...held, endedAt: at, endOn: fromOn, endedBy: by, reason })),
]

/**
 * What changes on a member who moves to another branch. Posts end whose node the new branch does not stand under: those of
 * the old branch, its groups and whatever is above only the old one. Records of meetings stay where they were made.
 */
export const transferred = (
  member: Member,
  branch: OrgNode,
  partyGroupId: string | null,
  move: Move,
): Partial<Member> => {
  const outside = (path: string) => !branch.path.startsWith(path)
  const posts = member.posts.filter(({ path }) => !outside(path))
  return {
    branchId: branch._id,
    branchName: branch.name,
    path: branch.path,
    partyGroupId,
    earlierGroups: changedFrom(member.earlierGroups, member.partyGroupId, partyGroupId, move.fromOn),
    posts,
    pastPosts: ended(member, outside, move),
    history: historyUntil(member, move.fromOn),
  }
}

/** What changes on a member who leaves the organ: the number is free for others, the record of the time here stays. */
export const departed = (member: Member, move: Move): Partial<Member> => ({
  status: 'left',
  talksToMark: true,
  phone: null,
  phoneDigest: `none:${member._id}`,
  openId: null,
  recovery: null,
  toldTo: [],
  toldUntil: '',
  partyGroupId: null,
  earlierGroups: changedFrom(member.earlierGroups, member.partyGroupId, null, move.fromOn),
  posts: [],
  pastPosts: ended(member, () => true, move),
  history: historyUntil(member, move.fromOn),
})
