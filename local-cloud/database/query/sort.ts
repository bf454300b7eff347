import { invalidParameter } from '../problems'
import type { Doc } from '../types'
import { componentBytes, EMPTY_ARRAY } from '../values/keyBytes'
import { isDocument } from '../values/kind'
import { indexedValues } from '../values/paths'
import type { Order } from './plan'

/** Reads `{field: 1 | -1}`; the order of the fields is the order of precedence. */
export const readOrder = (value: unknown): Order => {
  if (!isDocument(value)) throw invalidParameter('order must be an object')
  return Object.entries(value).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter('order value must be 1 or -1')
    return [path, direction]
  })
}

/** Of an array, ascending order looks at the least element and descending order at the greatest. */
const componentFor = (doc: Doc, path: string, direction: 1 | -1): Buffer =>
  indexedValues(doc, path, EMPTY_ARRAY)
    .map((value) => componentBytes(value, direction))
    .reduce((least, each) => (Buffer.compare(each, least) < 0 ? each : least))

const keyFor = (doc: Doc, order: Order): Buffer =>
  Buffer.concat(order.map(([path, direction]) => componentFor(doc, path, direction)))

/** Sorts by MongoDB's order of values; equal keys keep the order they came in. */
export const sortBy = <Item>(items: Item[], docOf: (item: Item) => Doc, order: Order): Item[] =>
  items
    .map((item) => ({ item, key: keyFor(docOf(item), order) }))
    .sort((left, right) => Buffer.compare(left.key, right.key))
    .map(({ item }) => item)
