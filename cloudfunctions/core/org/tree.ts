import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { pageOf } from '../platform/pageOf'
import { Problem, refuse } from '../platform/problem'
import { forbidden, grantedPaths, may } from '../policy'
import { covers, pathIds, topmost, waysUp } from '../policy/scope'
import type { Handler } from '../platform/request'
import { presentNode } from './present'
import type { OrgNode } from './store'
import { readNode } from './store'

export const nodeFields = ['kind', 'name', 'parentId', 'path', 'createdAt', 'branchType']

/** The nodes on a caller's ways up, and those their posts reach from: a few, however large the organ. */
export const nodesAround = async (actor: Actor): Promise<OrgNode[]> => {
  const paths = [...waysUp(actor), ...topmost(grantedPaths(actor, 'org.seeNode'))]
  const ids = [...new Set(paths.flatMap(pathIds))]
  const found = await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: 1000, fields: nodeFields })
  return found.filter(({ path }) => may(actor, 'org.seeNode', { paths: [path] }))
}

/** In the order they were set up, which is the order people know them by (一支部、二支部…, not the order of characters). */
export const inOrder = (a: OrgNode, b: OrgNode): number =>
  pathIds(a.path).length - pathIds(b.path).length || a.createdAt.localeCompare(b.createdAt) || (a._id < b._id ? -1 : 1)

export const tree: Handler<'org.tree'> = async ({ actor }) => {
  const around = await nodesAround(actor)
  const tops = topmost(grantedPaths(actor, 'org.seeNode'))
  const below = await Promise.all(
    around.filter(({ path }) => tops.includes(path)).map((node) => childrenOf(actor, node)),
  )
  const pages = below.flatMap((page) => (page instanceof Problem ? [] : page.rows))
  const nodes = [...new Map([...around, ...pages].map((node) => [node._id, node])).values()]
  return { nodes: nodes.sort(inOrder).map(presentNode), beyond: nodes.length > around.length }
}

interface NodePage {
  rows: OrgNode[]
  next: string | null
}
/** Whoever sees a node by a post sees all below it; whoever only hangs below it sees their own way. */
export const childrenOf = async (
  actor: Actor,
  node: Pick<OrgNode, '_id' | 'path'>,
  cursor?: string,
): Promise<NodePage | Problem<'badInput'>> => {
  if (grantedPaths(actor, 'org.seeNode').some((path) => covers(path, node.path)))
    return pageOf<OrgNode>('nodes', { parentId: node._id }, cursor, nodeFields, { by: 'createdAt', direction: 'asc' })
  const around = await nodesAround(actor)
  return { rows: around.filter(({ parentId }) => parentId === node._id).sort(inOrder), next: null }
}

export const children: Handler<'org.children'> = async ({ input, actor }) => {
  const node = await readNode(input.nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const refusal = forbidden(actor, 'org.seeNode', { paths: [node.path] })
  if (refusal) return refusal
  const page = await childrenOf(actor, node, input.cursor)
  return page instanceof Problem ? page : { rows: page.rows.map(presentNode), next: page.next }
}
