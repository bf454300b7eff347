import type { Actor } from '../platform/actor'
import { command, find, findAll } from '../platform/db'
import { grantedPaths, may } from '../policy'
import { pathIds, topmost, waysUp } from '../policy/scope'
import type { Handler } from '../platform/request'
import { presentNode } from './present'
import type { OrgNode } from './store'
import { atOrBelow, nodesAlong } from './store'

/** What a caller may see: all at and below the nodes of their posts; a party member also the ways up from there and from their group. */
const visibleNodes = async (actor: Actor): Promise<OrgNode[]> => {
  const wayIds = [...new Set(waysUp(actor).flatMap(pathIds))]
  const found = await Promise.all([
    find<OrgNode>('nodes', { _id: command.in(wayIds) }, { limit: 1000 }),
    ...topmost(grantedPaths(actor, 'org.seeNode')).map((path) =>
      findAll<OrgNode>('nodes', { path: atOrBelow(path) }, undefined, nodesAlong),
    ),
  ])
  const nodes = [...new Map(found.flat().map((node) => [node._id, node])).values()]
  return nodes.filter(({ path }) => may(actor, 'org.seeNode', { paths: [path] }))
}

/** In the order they were set up, which is the order people know them by (一支部、二支部…, not the order of characters). */
export const inOrder = (a: OrgNode, b: OrgNode): number =>
  pathIds(a.path).length - pathIds(b.path).length || a.createdAt.localeCompare(b.createdAt) || (a._id < b._id ? -1 : 1)

export const tree: Handler<'org.tree'> = async ({ actor }) => ({
  nodes: (await visibleNodes(actor)).sort(inOrder).map(presentNode),
})
