import type { MemberDetail, MemberRow, NodeDetail, NodeRow, PostHolder } from '../../../src/contract/org'
import { beijingDay } from '../../../src/contract/days'
import { posts } from '../../../src/contract/vocabulary'
import type { StoredPost } from '../platform/actor'
import { labelOf } from './rules'
import type { CountedRoster } from './rosterFigures'
import type { Member, OrgNode } from './store'

export const presentNode = (node: OrgNode): NodeRow => ({
  id: node._id,
  kind: node.kind,
  name: node.name,
  parentId: node.parentId || null,
  ...(node.branchType && node.branchType.type !== 'usual' && { branchType: node.branchType.type }),
})

const presentHolder = (member: Member, held: StoredPost): PostHolder => ({
  memberId: member._id,
  name: member.name,
  post: held.post,
  ...labelOf(held),
  startOn: held.startOn,
  termEndsOn: held.termEndsOn,
  confirmed: held.confirmed,
})

export const presentNodeDetail = (
  node: OrgNode,
  around: {
    parent: OrgNode | null
    below: { rows: OrgNode[]; next: string | null }
    holders: Member[]
    counted: CountedRoster | null
    can: NodeDetail['can']
  },
): NodeDetail => ({
  ...presentNode(node),
  parentName: around.parent?.name ?? null,
  ...(node.branchType?.type === 'joint' && { units: node.branchType.units }),
  ...(node.earlierBranchTypes && {
    typeChanges: node.earlierBranchTypes.map(({ at, by, why, type }) => ({
      on: beijingDay(at),
      by: by.name,
      why,
      was: type,
    })),
  }),
  version: node.version,
  memberCount: around.counted?.figures.members ?? null,
  countedAt: around.counted?.asOf ?? null,
  // In the order a committee is read out: the secretary first.
  holders: around.holders
    .flatMap((member) =>
      member.posts.filter((held) => held.nodeId === node._id).map((held) => presentHolder(member, held)),
    )
    .sort((a, b) => posts.indexOf(a.post) - posts.indexOf(b.post)),
  children: around.below.rows.map(presentNode),
  moreChildren: around.below.next,
  can: around.can,
})

export const presentMember = (member: Member): MemberRow => ({
  id: member._id,
  name: member.name,
  kind: member.kind,
  branchId: member.branchId,
  branchName: member.branchName,
  partyGroupId: member.partyGroupId,
  posts: member.posts.map((held) => ({ post: held.post, ...labelOf(held), nodeName: held.nodeName })),
  bound: member.openId !== null,
})

export const presentMemberDetail = (
  member: Member,
  { phoneMasked, recovery, contacts, can }: Pick<MemberDetail, 'phoneMasked' | 'recovery' | 'contacts' | 'can'>,
): MemberDetail => ({
  ...presentMember(member),
  version: member.version,
  phoneMasked,
  binding:
    member.openId !== null && member.lastBinding
      ? { since: member.lastBinding.since, by: member.lastBinding.by }
      : null,
  recovery,
  joinedOn: member.joinedOn,
  situations: (member.situations ?? [])
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, kind, reason, fromOn, toOn }) => ({ id, kind, reason, fromOn, toOn }))
    .sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1)),
  ...(contacts && { contacts }),
  knownFrom: member.knownFrom ?? null,
  leadingCadre: member.leadingCadre ?? false,
  holdings: member.posts.map((held) => ({
    ...presentHolder(member, held),
    nodeId: held.nodeId,
    nodeName: held.nodeName,
  })),
  history: (member.history ?? []).map(({ branchName, fromOn, toOn }) => ({ branchName, fromOn, toOn })),
  can,
})
