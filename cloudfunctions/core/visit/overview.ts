import { beijingDay } from '../../../src/contract/days'
import type { PairOverview } from '../../../src/contract/visitPairs'
import { inOrder } from '../org/tree'
import type { OrgNode } from '../org/store'
import { find } from '../platform/db'
import { Problem } from '../platform/problem'
import { lacking } from '../policy'
import { pathIds } from '../policy/scope'
import type { Handler } from '../platform/request'
import { overseenBy } from './mine'
import { nodeFor } from './node'
import { owingWhere } from './pairs'
import { figuresOn, standardsOf, stateOf, type Standards } from './rules'
import { readFrequencies, type ContactPairDoc } from './store'

const max = { pairs: 1000, children: 500 }

type Owing = Pick<ContactPairDoc, '_id' | 'kind' | 'path' | 'waitingSince' | 'lastVisitOn'>
const readOwing = async (nodeId: string, standards: Standards, today: string): Promise<Owing[]> => {
  const where = owingWhere(nodeId, standards, today)
  if (!where) return []
  return find<Owing>('contactPairs', where, {
    order: [
      ['waitingSince', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max.pairs,
    fields: ['kind', 'path', 'waitingSince', 'lastVisitOn'],
  })
}

type Count = { overdue: number; due: number }
/** Each pair counts for the node right below on its way, or for the node itself. */
const countByNode = (
  rows: readonly Owing[],
  node: OrgNode,
  standards: Standards,
  today: string,
): Map<string, Count> => {
  const depth = pathIds(node.path).length
  const counts = new Map<string, Count>()
  for (const row of rows) {
    const at = pathIds(row.path)[depth] ?? node._id
    const count = counts.get(at) ?? { overdue: 0, due: 0 }
    count[stateOf(row, standards, today).state === 'overdue' ? 'overdue' : 'due'] += 1
    counts.set(at, count)
  }
  return counts
}
const lines = (
  node: OrgNode,
  children: readonly OrgNode[],
  counts: ReadonlyMap<string, Count>,
): PairOverview['below'] =>
  [...(counts.has(node._id) ? [node] : []), ...children].map((each) => ({
    nodeId: each._id,
    name: each.name,
    isBranch: each._id === node._id || each.kind === 'branch',
    ...(counts.get(each._id) ?? { overdue: 0, due: 0 }),
  }))

/** Five requests, the caller's among them, however many pairs there are; beyond 1,000 owing it says that there are more. */
export const overview: Handler<'visit.overview'> = async ({ input, actor, at }) => {
  const nodeId = input.nodeId ?? overseenBy(actor)?.nodeId
  if (!nodeId) return lacking('visit.seePairs')
  const node = await nodeFor(actor, nodeId, 'visit.seePairs')
  if (node instanceof Problem) return node
  const today = beijingDay(at)
  const [versions, children] = await Promise.all([
    readFrequencies(),
    find<OrgNode>('nodes', { parentId: node._id }, { order: [['name', 'asc']], limit: max.children }),
  ])
  const standards = standardsOf(versions, today)
  const rows = await readOwing(node._id, standards, today)
  const below = lines(
    node,
    children.filter(({ kind }) => kind !== 'partyGroup').sort(inOrder),
    countByNode(rows, node, standards, today),
  )
  return {
    nodeId: node._id,
    nodeName: node.name,
    frequency: figuresOn(versions, today),
    below,
    totals: {
      overdue: below.reduce((sum, each) => sum + each.overdue, 0),
      due: below.reduce((sum, each) => sum + each.due, 0),
    },
    more: rows.length === max.pairs,
  }
}
