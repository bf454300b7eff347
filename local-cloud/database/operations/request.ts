import type { Filter } from '../query/filter'
import { parseFilter } from '../query/filter'
import { matchedPlaces } from '../query/matchedPlaces'
import { isOperatorObject } from '../query/leaf'
import { invalidParameter, nearNeedsIndex, refused } from '../problems'
import type { Collection } from '../storage/schema'
import type { Found, Store } from '../storage/store'
import type { Answer, Counters, Doc } from '../types'
import { kindOf } from '../values/kind'
import type { Transactions } from '../views/transactions'
import type { View } from '../views/view'
import type { WriteQueue } from '../views/writeQueue'
import { readQuery } from '../wire'

/** What every operation works with. */
export interface Context {
  store: Store
  counters: Counters
  queue: WriteQueue
  transactions: Transactions
  permissive: boolean
  now: () => Date
}

export type Params = Record<string, unknown>
export type Operation = (context: Context, params: Params) => Promise<Answer> | Answer

/** Which documents a request is about: one by its identifier, or all that pass a filter. */
export type Selection = { kind: 'id'; id: unknown } | { kind: 'filter'; filter: Filter; query: Doc }

const isPlainId = (query: Doc): boolean => {
  const fields = Object.keys(query)
  return fields.length === 1 && fields[0] === '_id' && !isOperatorObject(query._id) && kindOf(query._id) !== 'regex'
}

/** `updateAndReturn` changes one document, however it is found; the SDK offers it in a transaction. */
const isOneByDefinition = ({ action }: Params): boolean => action === 'database.modifyAndReturnDoc'

/** Reads the selection; inside a transaction only single documents may be named. */
export const readSelection = (context: Context, params: Params): Selection => {
  const query = readQuery(params.query, context.now())
  if (params.queryType === 'DOC' && isPlainId(query)) return { kind: 'id', id: query._id }
  if (params.transactionId && !context.permissive && !isOneByDefinition(params)) {
    throw refused('a query inside a transaction', 'only doc() operations take part in one')
  }
  const filter = parseFilter(query, { now: context.now(), variables: {} })
  if (filter.distance && !context.permissive) throw nearNeedsIndex('geoNear')
  return { kind: 'filter', filter, query }
}

/** The selection of a request that changes documents: nobody means "all of them" by saying nothing. */
export const readTargets = (context: Context, params: Params): Selection => {
  if (!params.query)
    throw invalidParameter('local cloud: a change needs where(); where({}) says that every document is meant')
  return readSelection(context, params)
}

export const collectionOf = (context: Context, params: Params): Collection =>
  context.store.collection(params.collectionName)

/** The selected documents as the view has them; `most` stops the search early. */
export const select = (view: View, collection: Collection, selection: Selection, max?: number): Found[] => {
  if (selection.kind === 'id') {
    const found = view.find(collection, selection.id)
    return found ? [found] : []
  }
  const chosen: Found[] = []
  if (max === 0) return chosen
  for (const found of view.search(collection, { filter: selection.filter, order: [], wanted: max })) {
    chosen.push(found)
    if (chosen.length === max) break
  }
  return chosen
}

/** For a positional update: which elements of the document's arrays the query has met. */
export const placesIn = (selection: Selection, doc: Doc): ReadonlyMap<string, number> =>
  selection.kind === 'id' ? new Map() : matchedPlaces(selection.query, doc)

/** Runs a write in the transaction the request names, or by itself through the queue. */
export const runWrite = <Result>(
  { queue, transactions, counters }: Context,
  { transactionId }: Params,
  write: (view: View) => Result,
): Promise<Result> => {
  if (!transactionId) return queue.submit(write, undefined, counters)
  return Promise.resolve(transactions.within(transactionId, write))
}
