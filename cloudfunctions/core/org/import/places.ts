import { findAll } from '../../platform/db'
import { tight } from '../../sheet/words'
import type { OrgNode } from '../store'
import { atOrBelow, nodesAlong } from '../store'

/** The organizations a sheet may name: those at and below the node it is imported on. */
export interface Places {
  /** Where people may belong; groups are apart. */
  branches: readonly OrgNode[]
  groups: readonly OrgNode[]
  /** What an empty cell means; null when the sheet has to say. */
  only: OrgNode | null
}
type Found = { node: OrgNode } | { why: string }

export const placesAt = async (node: OrgNode): Promise<Places> => {
  const nodes = await findAll<OrgNode>('nodes', { path: atOrBelow(node.path) }, undefined, nodesAlong)
  return {
    branches: nodes.filter(({ kind }) => kind !== 'partyGroup'),
    groups: nodes.filter(({ kind }) => kind === 'partyGroup'),
    only: node.kind === 'branch' ? node : null,
  }
}

/** A branch by its name; where two share one, with the name of the organization above before it. */
export const findBranch = ({ branches, only }: Places, text: string): Found => {
  const name = tight(text)
  if (name === '') return only ? { node: only } : { why: '没有填写' }
  const parentName = (node: OrgNode) => branches.find(({ _id }) => _id === node.parentId)?.name ?? ''
  const named = branches.filter((node) => tight(node.name) === name || tight(parentName(node) + node.name) === name)
  if (named.length > 1) return { why: `有 ${named.length} 个“${text}”，请在前面写上级组织的名称` }
  return named[0]
    ? { node: named[0] }
    : { why: only ? `这里只导入${only.name}的名册` : `没有“${text}”，请先设立，或改成系统里的名称` }
}

export const findGroup = ({ groups }: Places, branch: OrgNode, text: string): Found => {
  const group = groups.find(({ parentId, name }) => parentId === branch._id && tight(name) === tight(text))
  return group ? { node: group } : { why: `${branch.name}没有“${text}”` }
}
