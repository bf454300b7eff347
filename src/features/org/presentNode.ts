import { nameApart } from '../../contract/person'
import type { MemberRow, NodeDetail } from '../../contract/org'
import type { NodeKind } from '../../contract/vocabulary'
import { memberKindLabels, nodeKindLabels, postName } from '../../contract/vocabulary'
import type { PostLine } from './presentPost'
import { presentHolder } from './presentPost'

export interface NodeView {
  lead: string
  title: string
  holders: PostLine[]
  holdersEmpty: string
  children: { id: string; name: string; kind: string }[]
  /** What may be set up under it, top level first. */
  childKinds: NodeKind[]
}

const below: Record<NodeKind, NodeKind[]> = {
  partyCommittee: ['organCommittee', 'generalBranch', 'branch'],
  organCommittee: ['generalBranch', 'branch'],
  generalBranch: ['branch'],
  branch: ['partyGroup'],
  partyGroup: [],
}

/** A node's page. `today` is a Beijing day. */
export function presentNode(node: NodeDetail, today: string): NodeView {
  return {
    lead: [node.parentName, nodeKindLabels[node.kind]].filter(Boolean).join(' · '),
    title: node.memberCount > 0 ? `${node.name}有 ${node.memberCount} 人` : `${node.name}还没有党员`,
    holders: node.holders.map((holder) => presentHolder(holder, today)),
    holdersEmpty: node.kind === 'partyGroup' ? '还没有组长' : '还没有人任职',
    children: node.children.map((child) => ({ id: child.id, name: child.name, kind: nodeKindLabels[child.kind] })),
    childKinds: below[node.kind],
  }
}

export interface MemberLine {
  id: string
  name: string
  initial: string
  kind: string
  posts: string
  branch: string
  bound: boolean
  note: string
}

/** A member in a list. `branchShown`: the list spans several branches. */
export function presentMemberRow(row: MemberRow, branchShown: boolean): MemberLine {
  const kind = memberKindLabels[row.kind]
  const held = row.posts
    .map((held) => (held.nodeName === row.branchName ? postName(held) : `${held.nodeName}${postName(held)}`))
    .join('、')
  return {
    id: row.id,
    name: nameApart(row),
    initial: row.name.slice(0, 1),
    kind,
    posts: held,
    branch: row.branchName,
    bound: row.bound,
    note: [branchShown && row.branchName, held || kind].filter(Boolean).join(' · '),
  }
}
