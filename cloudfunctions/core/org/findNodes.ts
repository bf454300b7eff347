import { soughtWords } from '../../../src/contract/findName'
import { command, find } from '../platform/db'
import type { Actor } from '../platform/actor'
import { grantedPaths } from '../policy'
import { topmost } from '../policy/scope'
import type { Handler } from '../platform/request'
import { presentNode } from './present'
import { partOf } from './rules'
import { atOrBelow, type OrgNode } from './store'
import { inOrder, nodeFields, nodesAround } from './tree'

/** Whoever is offered so many is to write more of the name. */
export const nodesShown = 20
/** Where more words are looked for than the index knows together. */
const pageSize = 100

/**
 * Nodes at and below a path whose name has the words in it, up to `limit`. The index finds the first characters of the words;
 * only where there are more than those are found nodes left out, page by page along the index.
 */
const namedBelow = async (path: string, words: string, limit: number): Promise<OrgNode[]> => {
  const { part, all } = partOf(words)
  const most = all ? limit : pageSize
  const named: OrgNode[] = []
  for (let after = ''; named.length < limit;) {
    const page = await find<OrgNode>(
      'nodes',
      command.and([{ parts: part }, { path: atOrBelow(path) }, ...(after ? [{ path: command.gt(after) }] : [])]),
      { order: [['path', 'asc']], limit: most, fields: nodeFields },
    )
    named.push(...page.filter(({ name }) => soughtWords(name).includes(words)))
    if (page.length < most) break
    after = page.at(-1)!.path
  }
  return named.slice(0, limit)
}
/** The same under several paths, each node once. */
export const nodesNamed = async (paths: readonly string[], sought: string, limit: number): Promise<OrgNode[]> => {
  const words = soughtWords(sought)
  if (words === '') return []
  const found = await Promise.all(topmost(paths).map((path) => namedBelow(path, words, limit)))
  return found.flat()
}

const aroundNamed = async (actor: Actor, sought: string): Promise<OrgNode[]> =>
  (await nodesAround(actor)).filter(({ name }) => soughtWords(name).includes(soughtWords(sought)))
const parentNames = async (nodes: readonly OrgNode[]): Promise<Map<string, string>> => {
  const ids = [...new Set(nodes.flatMap(({ parentId }) => parentId || []))]
  const found = await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: nodesShown, fields: ['name'] })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** By any part of the name; what lies above the caller, or beside their posts, is found as far as they see it. */
export const findNodes: Handler<'org.findNodes'> = async ({ input, actor }) => {
  const [below, around] = await Promise.all([
    nodesNamed(grantedPaths(actor, 'org.seeNode'), input.sought, nodesShown + 1),
    aroundNamed(actor, input.sought),
  ])
  const found = [...new Map([...around, ...below].map((node) => [node._id, node])).values()]
  const shown = found.slice(0, nodesShown).sort(inOrder)
  const names = shown.length > 0 ? await parentNames(shown) : new Map<string, string>()
  return {
    rows: shown.map((node) => ({ ...presentNode(node), parentName: names.get(node.parentId) ?? null })),
    more: found.length > nodesShown,
  }
}
