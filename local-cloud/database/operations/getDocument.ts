import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT } from '../limits'
import { invalidParameter } from '../problems'
import type { Order } from '../query/plan'
import type { Projection } from '../query/projection'
import { readProjection } from '../query/projection'
import { readOrder } from '../query/sort'
import type { Collection } from '../storage/schema'
import type { Found } from '../storage/store'
import { searchCommitted, findCommitted } from '../views/committedReader'
import type { View } from '../views/view'
import { answerBody, answerWire, readWire } from '../wire'
import type { Context, Operation, Params, Selection } from './request'
import { collectionOf, readSelection } from './request'

interface Page {
  order: Order
  skip: number
  limit: number
  project: Projection | undefined
}

const count = (name: string, value: unknown, otherwise: number): number => {
  if (value === undefined || value === null) return otherwise
  if (Number.isInteger(value) && Number(value) >= 0) return Number(value)
  throw invalidParameter(`${name} must be integer`)
}

const readPage = (params: Params, now: Date): Page => ({
  order: params.order ? readOrder(readWire(params.order, now)) : [],
  skip: count('offset', params.offset, 0),
  limit: Math.min(count('limit', params.limit, DEFAULT_QUERY_LIMIT) || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT),
  project: params.projection ? readProjection(readWire(params.projection, now)) : undefined,
})

type Reader = Pick<View, 'find' | 'search'>

const readerFor = ({ store, counters }: Context): Reader => ({
  find: (collection, id) => findCommitted(store, counters, collection, id),
  search: (collection, search) => searchCommitted(store, counters, collection, search),
})

const read = (reader: Reader, collection: Collection, selection: Selection, { order, skip, limit }: Page): Found[] => {
  if (selection.kind === 'id') {
    const found = reader.find(collection, selection.id)
    return found ? [found] : []
  }
  const chosen: Found[] = []
  let passed = 0
  for (const found of reader.search(collection, { filter: selection.filter, order, wanted: skip + limit })) {
    passed += 1
    if (passed > skip) chosen.push(found)
    if (chosen.length === limit) break
  }
  return chosen
}

/** `doc.get` and `where.get`: a list of EJSON strings, 100 by default and never more than 1000. */
export const getDocument: Operation = (context, params) => {
  const collection = collectionOf(context, params)
  const selection = readSelection(context, params)
  const page = readPage(params, context.now())
  const found = params.transactionId
    ? context.transactions.within(params.transactionId, (transaction) => read(transaction, collection, selection, page))
    : read(readerFor(context), collection, selection, page)
  const { project } = page
  return { data: { list: found.map(({ body, doc }) => (project ? answerWire(project(doc)) : answerBody(body, doc))) } }
}
