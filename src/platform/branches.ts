import type { NodeRow } from '../contract/org'
import type { Me } from '../contract/session'
import { ask } from './callAction'
import { useAnswer } from './serverState'
import { useMe } from './session'

/** Whether somebody's lists may hold the rows of several branches: by a post elsewhere than in their own branch and its groups. */
export const seesSeveral = ({ posts, branchId }: Pick<Me, 'posts' | 'branchId'>): boolean =>
  posts.some(({ confirmed, post, nodeId }) => confirmed && post !== 'groupLeader' && nodeId !== branchId)
export const useSeesSeveral = (): boolean => {
  const me = useMe()
  return me !== undefined && seesSeveral(me)
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

/** The nodes somebody may narrow a list to; asked for once they are `wanted`. */
export function useNodesUnder(wanted: boolean): NodeRow[] {
  const me = useMe()
  const tree = useAnswer(wanted ? 'org.tree' : undefined, () => ask('org.tree', {}))
  return nodesUnder(tree.data?.nodes ?? [], new Set(me?.posts.map(({ nodeId }) => nodeId)))
}
