import type { NodeRow } from './org'
import type { Me } from './session'
import type { NodeKind } from './vocabulary'

const ofOneBranch = new Set<NodeKind>(['branch', 'partyGroup'])

/** Whether somebody's lists may hold the rows of several branches: by a post above a branch, or by posts in more than one. */
export const seesSeveral = ({ posts }: Pick<Me, 'posts'>): boolean => {
  const held = posts.filter(({ confirmed }) => confirmed)
  const branches = new Set(held.filter(({ nodeKind }) => nodeKind === 'branch').map(({ nodeId }) => nodeId))
  return branches.size > 1 || held.some(({ nodeKind }) => !ofOneBranch.has(nodeKind))
}
/** Of the nodes somebody is shown those their posts are over, the posts' own among them. */
export const nodesUnder = (nodes: readonly NodeRow[], postNodeIds: ReadonlySet<string>): NodeRow[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const isUnder = (id: string | null | undefined): boolean => {
    if (!id) return false
    return postNodeIds.has(id) || isUnder(byId.get(id)?.parentId)
  }
  return nodes.filter(({ id }) => isUnder(id))
}
