import { addMonths, dayStart } from '../../../src/contract/days'
import type { Actor } from '../platform/actor'
import { command } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { covers, recordKeys } from '../policy/scope'
import { readNode } from './store'

/**
 * The keys under which a caller finds records (visits, courtyard meetings, ledger entries), narrowed to one node and what is
 * below it where that is asked for. A node whose records the caller does not oversee is no node here.
 */
export const recordKeysWithin = async (
  actor: Actor,
  nodeId: string | undefined,
): Promise<string[] | Problem<'notFound'>> => {
  const keys = recordKeys(actor)
  if (nodeId === undefined) return keys
  const node = await readNode(nodeId)
  const over = actor.posts.some((held) => keys.includes(`over:${held.nodeId}`) && node && covers(held.path, node.path))
  return over ? [`over:${nodeId}`] : refuse('notFound', { what: '这个党组织' })
}

/** Filters: a field's days, or instants, of one Beijing month. */
export const inMonth = (field: string, month: string | undefined, as: 'day' | 'instant'): Record<string, unknown>[] => {
  if (month === undefined) return []
  const [from, to] = [`${month}-01`, addMonths(`${month}-01`, 1)].map((day) => (as === 'day' ? day : dayStart(day)))
  return [{ [field]: command.gte(from) }, { [field]: command.lt(to) }]
}
