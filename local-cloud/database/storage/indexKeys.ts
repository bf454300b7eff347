import { requestFailed } from '../problems'
import type { Doc } from '../types'
import { componentBytes, EMPTY_ARRAY } from '../values/keyBytes'
import { crossesArray, indexedValues, valuesAt } from '../values/paths'
import type { Index } from './schema'

interface IndexKeys {
  keys: Buffer[]
  /** One bit for each indexed field that holds an array, even one with a single element. */
  arrayFields: number
}

const firstField = (path: string): string => path.split('.')[0]!

/** The keys a document has in an index; a missing field counts as null. */
export const keysOf = (index: Index, doc: Doc): IndexKeys => {
  const holding = index.keys.map(([path]) => crossesArray(doc, path))
  const arrays = new Set(index.keys.filter((_, at) => holding[at]).map(([path]) => firstField(path)))
  if (arrays.size > 1) throw requestFailed(`cannot index parallel arrays [${[...arrays].join('] [')}]`)
  let keys: Buffer[] = [Buffer.alloc(0)]
  for (const [path, direction] of index.keys) {
    const parts = indexedValues(doc, path, EMPTY_ARRAY).map((value) => componentBytes(value, direction))
    keys = keys.flatMap((head) => parts.map((part) => Buffer.concat([head, part])))
  }
  const distinct = new Map(keys.map((key) => [key.toString('latin1'), key]))
  const arrayFields = holding.reduce((bits, holds, at) => (holds ? bits | (1 << at) : bits), 0)
  return { keys: [...distinct.values()], arrayFields }
}

/** How a duplicate key is shown in the message: the values of the index's fields. */
export const showKey = (index: Index, doc: Doc): string => {
  const shown = index.keys.map(([path]) => `${path}: ${JSON.stringify(valuesAt(doc, path)[0] ?? null)}`)
  return `{ ${shown.join(', ')} }`
}
