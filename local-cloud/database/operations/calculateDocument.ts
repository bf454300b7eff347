import type { Filter } from '../query/filter'
import { planFor } from '../query/plan'
import { countKeys, scan } from '../query/scan'
import type { Collection } from '../storage/schema'
import type { Context, Operation } from './request'
import { collectionOf, readSelection } from './request'

const countMatches = ({ store, counters }: Context, collection: Collection, filter: Filter): number => {
  const plan = planFor(collection, filter.conditions, [])
  if (plan.index && plan.isExact && filter.isConditionsOnly) return countKeys(store, plan, counters)
  let total = 0
  for (const { doc } of scan(store, collection, plan, counters)) if (filter.test(doc)) total += 1
  return total
}

/** `where.count`: keys alone are counted when an index answers the whole filter. */
export const calculateDocument: Operation = (context, params) => {
  const collection = collectionOf(context, params)
  const selection = readSelection(context, { ...params, queryType: 'WHERE' })
  const total = selection.kind === 'filter' ? countMatches(context, collection, selection.filter) : 0
  return { data: { total } }
}
