import { planFor } from '../query/plan'
import { scan } from '../query/scan'
import { sortBy } from '../query/sort'
import type { Collection } from '../storage/schema'
import type { Found, Store } from '../storage/store'
import type { Counters } from '../types'
import type { Search } from './view'

function* matching(found: Iterable<Found>, search: Search): Generator<Found> {
  for (const each of found) if (search.filter.test(each.doc)) yield each
}

/** Reads what is committed, through the best index there is. */
export const searchCommitted = (
  store: Store,
  counters: Counters,
  collection: Collection,
  search: Search,
): Iterable<Found> => {
  const plan = planFor(collection, search.filter.conditions, search.order)
  const wanted = plan.isSorted ? search.wanted : undefined
  const matches = matching(scan(store, collection, plan, counters, wanted), search)
  const { distance } = search.filter
  if (distance && !search.order.length) {
    return sortBy([...matches], ({ doc }) => ({ metres: distance(doc) }), [['metres', 1]])
  }
  if (plan.isSorted) return matches
  const inserted = [...matches].sort((left, right) => left.row - right.row)
  return sortBy(inserted, ({ doc }) => doc, search.order)
}

export const findCommitted = (
  store: Store,
  counters: Counters,
  collection: Collection,
  id: unknown,
): Found | undefined => {
  counters.planned?.('_id_')
  counters.keysExamined += 1
  const found = store.findById(collection, id)
  if (found) counters.documentsRead += 1
  return found
}
