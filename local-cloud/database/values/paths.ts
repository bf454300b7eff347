import { isDocument } from './kind'

const INDEX = /^(0|[1-9]\d*)$/

export const isArrayIndex = (part: string): boolean => INDEX.test(part)

const collect = (value: unknown, parts: string[], at: number, found: unknown[]): void => {
  if (at === parts.length) {
    found.push(value)
    return
  }
  const part = parts[at]!
  if (Array.isArray(value)) {
    if (isArrayIndex(part) && Number(part) < value.length) collect(value[Number(part)], parts, at + 1, found)
    for (const element of value) if (isDocument(element)) collect(element, parts, at, found)
    return
  }
  if (isDocument(value) && Object.hasOwn(value, part)) collect(value[part], parts, at + 1, found)
  else found.push(undefined)
}

/**
 * Every value a dotted path reaches, walking into the documents of arrays as a query does.
 * A field that is not there is reported as `undefined`; an array without documents reports nothing.
 */
export const valuesAt = (value: unknown, path: string): unknown[] => {
  const found: unknown[] = []
  collect(value, path.split('.'), 0, found)
  return found
}

const crosses = (value: unknown, parts: string[], at: number): boolean => {
  if (Array.isArray(value)) return true
  if (at === parts.length || !isDocument(value)) return false
  return crosses(value[parts[at]!], parts, at + 1)
}

/** True when the path meets an array on its way or ends in one. */
export const crossesArray = (value: unknown, path: string): boolean => crosses(value, path.split('.'), 0)

/** What an index or a sort sees of a path: elements one by one, an empty array as itself, missing as undefined. */
export const indexedValues = (value: unknown, path: string, emptyArray: unknown): unknown[] => {
  const reached = valuesAt(value, path)
  const values = reached.flatMap((each) => (Array.isArray(each) ? (each.length ? each : [emptyArray]) : [each]))
  return values.length ? values : [undefined]
}
