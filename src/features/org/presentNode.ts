import { countedText, dayInFull } from '../../contract/days'
import { nameApart } from '../../contract/person'
import type { MemberRow, NodeDetail } from '../../contract/org'
import type { BranchType, NodeKind } from '../../contract/vocabulary'
import { branchTypeLabels, memberKindLabels, nodeLabel, postName } from '../../contract/vocabulary'
import type { PostLine } from './presentPost'
import { presentHolder } from './presentPost'

export interface NodeView {
  lead: string
  title: string
  /** When the number in the title was counted, where it is the timers' count. */
  counted: string
  holders: PostLine[]
  holdersEmpty: string
  /** How it was set up, where otherwise than usual, and what was said of it before. */
  setUp: { title: string; lines: { label: string; value: string }[] } | undefined
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

/** What differs from a branch as usual; marks of what has not been read in the regulation stand with it. */
export const branchTypeNotes: Record<BranchType, string> = {
  usual: '支委会由党员大会选举产生，有任期',
  temporary: '书记、委员由上级党组织指定，不换届，任务完成后撤销',
  joint: '几个单位联合成立，覆盖单位一般不超过 5 个（待核）',
}
const setUpOf = ({ kind, branchType = 'usual', units = [], typeChanges = [] }: NodeDetail): NodeView['setUp'] => {
  if (kind !== 'branch' || (branchType === 'usual' && typeChanges.length === 0)) return undefined
  return {
    title: branchTypeLabels[branchType],
    lines: [
      { label: '怎样设立', value: branchTypeNotes[branchType] },
      ...(units.length > 0 ? [{ label: '覆盖单位', value: units.join('、') }] : []),
      ...typeChanges.map(({ on, by, why, was }) => ({
        label: dayInFull(on),
        value: `${by}更改，原为${branchTypeLabels[was]}：${why}`,
      })),
    ],
  }
}
/** A branch's and a group's are counted as they are asked for. */
const isSummed = (kind: NodeKind): boolean => kind !== 'branch' && kind !== 'partyGroup'
const titleOf = ({ name, memberCount }: NodeDetail): string => {
  if (memberCount === null) return name
  return memberCount > 0 ? `${name}有 ${memberCount} 人` : `${name}还没有党员`
}

/** A node's page. `today` is a Beijing day. */
export function presentNode(node: NodeDetail, today: string): NodeView {
  return {
    lead: [node.parentName, nodeLabel(node)].filter(Boolean).join(' · '),
    title: titleOf(node),
    counted: isSummed(node.kind) ? countedText(node.countedAt, today) : '',
    holders: node.holders.map((holder) =>
      // Appointed and not elected: no term comes to its end.
      presentHolder(node.branchType === 'temporary' ? { ...holder, termEndsOn: null } : holder, today),
    ),
    holdersEmpty: node.kind === 'partyGroup' ? '还没有组长' : '还没有人任职',
    setUp: setUpOf(node),
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

/** A member in a list. */
export function presentMemberRow(row: MemberRow): MemberLine {
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
    note: held || kind,
  }
}
