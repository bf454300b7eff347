import { nodesUnder, seesSeveral } from '../contract/branches'
import type { NodeRow } from '../contract/org'
import { ask } from './callAction'
import { useAnswer } from './serverState'
import { useMe } from './session'

export const useSeesSeveral = (): boolean => {
  const me = useMe()
  return me !== undefined && seesSeveral(me)
}

/** The nodes somebody may narrow a list to; asked for once they are `wanted`. */
export function useNodesUnder(wanted: boolean): NodeRow[] {
  const me = useMe()
  const tree = useAnswer(wanted ? 'org.tree' : undefined, () => ask('org.tree', {}))
  return nodesUnder(tree.data?.nodes ?? [], new Set(me?.posts.map(({ nodeId }) => nodeId)))
}
