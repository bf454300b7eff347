import type { Doc } from '../types'
import { isDocument } from '../values/kind'
import { fieldTest } from './fieldTest'

/** The path of the first array on the way, the array, and what of the path lies behind it. */
interface Crossing {
  path: string
  list: unknown[]
  rest: string[]
}

const crossingOf = (doc: Doc, path: string): Crossing | undefined => {
  const parts = path.split('.')
  let holder: unknown = doc
  for (const [at, part] of parts.entries()) {
    if (!isDocument(holder)) return undefined
    holder = holder[part]
    if (Array.isArray(holder))
      return { path: parts.slice(0, at + 1).join('.'), list: holder, rest: parts.slice(at + 1) }
  }
  return undefined
}

/** The first element that alone meets the condition which the whole array meets. */
const placeIn = ({ list, rest }: Crossing, condition: unknown): number => {
  const name = ['list', ...rest].join('.')
  const test = fieldTest(name, condition)
  return list.findIndex((element) => test({ list: [element] }))
}

/**
 * What `$` stands for in an update: by the path of each array that the query asks about, the place of the element it
 * has met. Of several conditions on one array the last one counts, as in MongoDB.
 */
export const matchedPlaces = (query: Doc, doc: Doc): Map<string, number> => {
  const places = new Map<string, number>()
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const clause of condition.filter(isDocument))
        matchedPlaces(clause, doc).forEach((at, key) => places.set(key, at))
      continue
    }
    const crossing = path.startsWith('$') ? undefined : crossingOf(doc, path)
    const place = crossing ? placeIn(crossing, condition) : -1
    if (crossing && place >= 0) places.set(crossing.path, place)
  }
  return places
}
