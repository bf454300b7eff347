import { refused, requestFailed } from '../problems'
import type { Doc } from '../types'
import { isDocument } from '../values/kind'

/** By the path of an array, the element that the query has met. */
export type Places = ReadonlyMap<string, number>

const POSITIONAL = /(^|\.)\$/

export const isPositional = (path: string): boolean => POSITIONAL.test(path)

/** The arrays a query has met, where the path itself has none: MongoDB takes the one place there is. */
const placeFor = (path: string, before: string, places: Places): number => {
  const place = places.get(before) ?? (places.size === 1 ? [...places.values()][0] : undefined)
  if (place !== undefined) return place
  throw requestFailed(`The positional operator did not find the match needed from the query: '${path}'`)
}

const at = (holder: unknown, part: string): unknown =>
  Array.isArray(holder) || isDocument(holder) ? (holder as Doc)[part] : undefined

/** The plain paths that `$` (the element met) and `$[]` (every element) stand for in one document. */
export const plainPaths = (path: string, doc: Doc, places: Places): string[] => {
  let reached: { path: string[]; value: unknown }[] = [{ path: [], value: doc }]
  for (const part of path.split('.')) {
    reached = reached.flatMap((each) => {
      const before = each.path.join('.')
      if (part === '$[]') {
        if (!Array.isArray(each.value)) {
          throw requestFailed(`The path '${before}' must exist in the document in order to apply array updates.`)
        }
        return each.value.map((value: unknown, place) => ({ path: [...each.path, String(place)], value }))
      }
      if (part.startsWith('$[')) throw refused(`the array filter ${part}`, 'the SDK has no word for arrayFilters')
      const plain = part === '$' ? String(placeFor(path, before, places)) : part
      return [{ path: [...each.path, plain], value: at(each.value, plain) }]
    })
  }
  return reached.map((each) => each.path.join('.'))
}
