import { command, find, findAll } from '../../platform/db'
import { plain, quoted, tight } from '../../sheet/words'
import type { OrgNode } from '../store'
import { atOrBelow, nodesAlong } from '../store'
import { meansBranch, spelledBranch, unitsOf, withoutTitle } from './spelling'

/** The organizations a sheet may name: those at and below the node it is imported on. */
export interface Places {
  /** Where people may belong; groups are apart. */
  branches: readonly OrgNode[]
  groups: readonly OrgNode[]
  /** What an empty cell means; null when the sheet has to say. */
  only: OrgNode | null
  /** What the organ has answered a spelling means: the id of a branch. */
  answered: ReadonlyMap<string, string>
  /** Every branch with the one form of its name and the units above it. */
  spelled: readonly { node: OrgNode; form: string; units: readonly string[] }[]
  /** What a text was found to mean, so that each is looked for once. */
  found: Map<string, Found>
}
export type Found = { node: OrgNode } | { why: string; open: boolean }

export const placesAt = async (node: OrgNode, answered: ReadonlyMap<string, string>): Promise<Places> => {
  const above = node.path.split('/').filter((id) => id !== '' && id !== node._id)
  const [nodes, higher] = await Promise.all([
    findAll<OrgNode>('nodes', { path: atOrBelow(node.path) }, undefined, nodesAlong),
    above.length > 0 ? find<OrgNode>('nodes', { _id: command.in(above) }, { limit: above.length }) : [],
  ])
  const names = new Map([...higher, ...nodes].map((each) => [each._id, each.name]))
  const unitsAbove = ({ _id, path }: OrgNode) =>
    unitsOf(path.split('/').flatMap((id) => (id !== '' && id !== _id ? (names.get(id) ?? []) : [])))
  const branches = nodes.filter(({ kind }) => kind !== 'partyGroup')
  return {
    branches,
    groups: nodes.filter(({ kind }) => kind === 'partyGroup'),
    only: node.kind === 'branch' ? node : null,
    answered,
    spelled: branches.map((each) => ({ node: each, form: spelledBranch(each.name), units: unitsAbove(each) })),
    found: new Map(),
  }
}

const lookFor = ({ branches, only, answered, spelled }: Places, text: string): Found => {
  const name = tight(text)
  const parentName = (node: OrgNode) => branches.find(({ _id }) => _id === node.parentId)?.name ?? ''
  const exact = branches.filter((node) => tight(node.name) === name || tight(parentName(node) + node.name) === name)
  const form = spelledBranch(name)
  const meant =
    exact.length > 0
      ? exact
      : spelled.filter((each) => meansBranch(form, each.form, each.units)).map(({ node }) => node)
  const taught = branches.find(({ _id }) => _id === answered.get(name))
  if (taught && exact.length !== 1) return { node: taught }
  if (meant.length === 1) return { node: meant[0] as OrgNode }
  if (meant.length > 1) return { why: `有 ${meant.length} 个“${quoted(text)}”，请在前面写上级组织的名称`, open: true }
  return only
    ? { why: `这里只导入${only.name}的名册`, open: false }
    : { why: `没有“${quoted(text)}”，请先设立，或在上面回答是哪个党支部`, open: true }
}

/** A branch by its name, however it is spelled; where two share one, with the name of the organization above. */
export const findBranch = (places: Places, text: string): Found => {
  const known = places.found.get(text)
  if (known) return known
  const found = lookFor(places, text)
  places.found.set(text, found)
  return found
}

/** The branch of the lines about a row that name one: a heading between the rows, the title, the sheet's name. */
export const branchAround = (places: Places, lines: readonly string[]): OrgNode | null => {
  for (const line of lines) {
    for (const text of [
      withoutTitle(line),
      ...plain(line)
        .split(/[:\s]+/)
        .map(withoutTitle),
    ]) {
      const found = text === '' ? null : findBranch(places, text)
      if (found && 'node' in found) return found.node
    }
  }
  return null
}

export const findGroup = ({ groups }: Places, branch: OrgNode, text: string): { node: OrgNode } | { why: string } => {
  const form = (name: string) => spelledBranch(tight(name).replace(/党?小组$/, '支部'))
  const group = groups.find(({ parentId, name }) => parentId === branch._id && form(name) === form(text))
  return group ? { node: group } : { why: `${branch.name}没有“${quoted(text)}”` }
}
