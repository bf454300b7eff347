import { isPartyMember } from '../../../src/contract/person'
import { committeePosts, type NodeKind } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'

/** Paths are `/<root>/…/<node>/`, so that "covers" is a prefix test that never matches half an id. */
export const covers = (grantPath: string, path: string): boolean => path.startsWith(grantPath)
export const above = (grantPath: string, path: string): boolean => path !== grantPath && path.startsWith(grantPath)
export const on = (grantPath: string, path: string): boolean => path === grantPath
/** The grant's node is the record's and is the root. */
export const atTop = (grantPath: string, path: string): boolean => on(grantPath, path) && pathIds(path).length === 1
/** `/a/b/c/` → `['a', 'b', 'c']`, from the root down. */
export const pathIds = (path: string): string[] => path.split('/').filter(Boolean)

/** The root of a path: the organ a record belongs to. */
export const organOf = (path: string): string => pathIds(path)[0] as string

/** Whoever is weighed: the caller, or somebody of the roster who has not asked. */
export type Holder = Pick<Actor, 'memberId' | 'kind' | 'posts' | 'path' | 'partyGroupId'>

/** Somebody of the roster, to be weighed. */
export const asHolder = (member: Omit<Holder, 'memberId'> & { _id: string }): Holder => ({
  ...member,
  memberId: member._id,
})

/** The paths a caller hangs on: of their branch, their group and the nodes of their posts. */
export const waysUp = (actor: Pick<Actor, 'path' | 'partyGroupId' | 'posts'>): string[] => [
  actor.path,
  ...(actor.partyGroupId ? [`${actor.path}${actor.partyGroupId}/`] : []),
  ...actor.posts.filter((held) => held.confirmed).map((held) => held.path),
]

const committeeMember = new Set<string>(committeePosts)
/** Posts that let their holder find every meeting at and below their node. */
const readers = new Set<string>([...committeePosts, 'groupLeader', 'committeeOfficer'])

/** Nodes whose 书记 a 支部书记例会 means: above them there are committees, below them groups with leaders. */
export const hasSecretary = (kind: NodeKind): boolean => kind === 'branch' || kind === 'generalBranch'
export const isBranchSecretary = ({ post, nodeKind, confirmed }: Holder['posts'][number]): boolean =>
  confirmed && post === 'branchSecretary' && hasSecretary(nodeKind)
const nodesAbove = (posts: Holder['posts']): string[] => [
  ...new Set(posts.flatMap(({ path }) => pathIds(path).slice(0, -1))),
]

/**
 * The keys under which the caller finds meetings (`visibleTo`): as a member of the nodes above them, as themself, as a
 * committee member, as a secretary below those who call theirs together, and by each post that covers nodes.
 */
export const readerKeys = (actor: Holder): string[] => {
  const held = actor.posts.filter((post) => post.confirmed)
  // Activists and candidates see the meetings they are invited to by name, not the branch's.
  const member = isPartyMember(actor)
  return [
    `member:${actor.memberId}`,
    ...(member ? pathIds(actor.path).map((id) => `node:${id}`) : []),
    ...(member && actor.partyGroupId ? [`node:${actor.partyGroupId}`] : []),
    ...held.filter((post) => committeeMember.has(post.post)).map((post) => `committee:${post.nodeId}`),
    ...nodesAbove(held.filter(isBranchSecretary)).map((id) => `secretaries:${id}`),
    ...held.filter((post) => readers.has(post.post)).map((post) => `scope:${post.nodeId}`),
  ]
}

const overseers = new Set<string>([...committeePosts, 'committeeOfficer'])
/** The keys of a record's `visibleTo`: the people it names, and the committees and officers of its node and of those above. */
export const recordReaders = (path: string, memberIds: readonly string[]): string[] => [
  ...[...new Set(memberIds)].map((memberId) => `member:${memberId}`),
  ...pathIds(path).map((nodeId) => `over:${nodeId}`),
]
/** The keys under which the caller finds records (visits, courtyard meetings, ledger entries): a filter of the query itself. */
export const recordKeys = (actor: Actor): string[] => [
  `member:${actor.memberId}`,
  ...actor.posts.filter((held) => held.confirmed && overseers.has(held.post)).map((held) => `over:${held.nodeId}`),
]

/**
 * Whether the caller is the first person of a node: its secretary or one of a node above, or the leader of that very
 * group. Their own leave is decided further up.
 */
export const leads = (actor: Pick<Holder, 'posts'>, path: string): boolean =>
  actor.posts.some(
    (held) =>
      held.confirmed &&
      ((held.post === 'branchSecretary' && covers(held.path, path)) ||
        (held.post === 'groupLeader' && on(held.path, path))),
  )
/** The paths that no other one covers: what is below is found once. */
export const topmost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && covers(other, path)))
