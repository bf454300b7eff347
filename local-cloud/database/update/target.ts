import { requestFailed } from '../problems'
import type { Doc } from '../types'
import { isDocument } from '../values/kind'
import { isArrayIndex } from '../values/paths'

/** The most empty places a write past the end of an array may create. */
const MOST_PADDING = 1_500_000

/** The place a dotted path names in a document: read it, write it, take it away. */
export interface Target {
  path: string
  value: unknown
  exists: boolean
  /** True when the last step is an element of an array. */
  isElement: boolean
  set(value: unknown): void
  unset(): void
}

const show = (field: string, value: unknown): string => `{${field}: ${JSON.stringify(value ?? null)}}`

const cannotCreate = (part: string, parentName: string, parent: unknown): Error =>
  requestFailed(`Cannot create field '${part}' in element ${show(parentName, parent)}`)

const elementPlace = (list: unknown[], part: string, parentName: string): number => {
  if (!isArrayIndex(part)) throw cannotCreate(part, parentName, list)
  const place = Number(part)
  if (place - list.length > MOST_PADDING) throw requestFailed(`can't backfill more than ${MOST_PADDING} elements`)
  return place
}

const put = (holder: Doc | unknown[], part: string, value: unknown, parentName: string): void => {
  if (!Array.isArray(holder)) {
    holder[part] = value
    return
  }
  const place = elementPlace(holder, part, parentName)
  while (holder.length < place) holder.push(null)
  holder[place] = value
}

const read = (holder: unknown, part: string): { exists: boolean; value: unknown } => {
  if (Array.isArray(holder)) {
    const exists = isArrayIndex(part) && Number(part) < holder.length
    return { exists, value: exists ? holder[Number(part)] : undefined }
  }
  const exists = isDocument(holder) && Object.hasOwn(holder, part)
  return { exists, value: exists ? (holder as Doc)[part] : undefined }
}

/** Refuses what the local database does not resolve: positional parts, empty parts, and the prototype. */
const partsOf = (path: string): string[] => {
  const parts = path.split('.')
  for (const part of parts) {
    if (part === '') throw requestFailed(`The update path '${path}' contains an empty field name`)
    if (part.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${part}' in '${path}' is not valid`)
    if (part === '__proto__') throw requestFailed(`The update path '${path}' is not allowed`)
  }
  return parts
}

const missing = (path: string): Target => ({
  path,
  value: undefined,
  exists: false,
  isElement: false,
  set: () => undefined,
  unset: () => undefined,
})

/** Finds a place without creating anything: for operators that leave a missing field alone. */
export const findTarget = (doc: Doc, path: string): Target => {
  const parts = partsOf(path)
  let holder: unknown = doc
  for (const part of parts.slice(0, -1)) holder = read(holder, part).value
  const last = parts[parts.length - 1]!
  const { exists, value } = read(holder, last)
  if (!exists) return missing(path)
  const isElement = Array.isArray(holder)
  return {
    path,
    value,
    exists,
    isElement,
    set: (next) => put(holder as Doc, last, next, path),
    unset: () => {
      if (Array.isArray(holder)) holder[Number(last)] = null
      else delete (holder as Doc)[last]
    },
  }
}

/** Finds a place, ready to be written: documents on the way are created; null, scalars and named elements refuse. */
export const openTarget = (doc: Doc, path: string): Target => {
  const parts = partsOf(path)
  const steps: unknown[] = [doc]
  for (const [at, part] of parts.entries()) {
    const holder = steps[at]
    const parentName = at === 0 ? '' : parts[at - 1]!
    if (Array.isArray(holder)) elementPlace(holder, part, parentName)
    else if (holder !== undefined && !isDocument(holder)) throw cannotCreate(part, parentName, holder)
    steps.push(read(holder, part).value)
  }
  const { exists, value } = read(steps[parts.length - 1], parts[parts.length - 1]!)
  return {
    path,
    value,
    exists,
    isElement: Array.isArray(steps[parts.length - 1]),
    set: (next) => write(doc, parts, next),
    unset: () => findTarget(doc, path).unset(),
  }
}

const write = (doc: Doc, parts: string[], value: unknown): void => {
  let holder: Doc | unknown[] = doc
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const known = read(holder, part)
    if (!known.exists) put(holder, part, {}, parts[at - 1] ?? '')
    holder = read(holder, part).value as Doc | unknown[]
  }
  put(holder, parts[parts.length - 1]!, value, parts[parts.length - 2] ?? '')
}
