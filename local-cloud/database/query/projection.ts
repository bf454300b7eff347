import { invalidParameter, refused, requestFailed } from '../problems'
import type { Doc } from '../types'
import { isDocument, isNumber } from '../values/kind'
import { docTest } from './filter'
import { isOperatorObject } from './leaf'

export type Projection = (doc: Doc) => Doc

type Tree = Map<string, Tree | true>

const plant = (paths: string[]): Tree => {
  const root: Tree = new Map()
  for (const path of paths) {
    let branch = root
    const parts = path.split('.')
    for (const [at, part] of parts.entries()) {
      const known = branch.get(part)
      const isLast = at === parts.length - 1
      if (known === true || (known && isLast)) throw requestFailed(`Path collision at ${path}`)
      if (isLast) branch.set(part, true)
      else {
        const next: Tree = known ?? new Map()
        branch.set(part, next)
        branch = next
      }
    }
  }
  return root
}

const include = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value)) {
    return value.filter((each) => isDocument(each) || Array.isArray(each)).map((each) => include(each, tree))
  }
  const stored: Doc = {}
  for (const [field, inner] of Object.entries(value as Doc)) {
    const branch = tree.get(field)
    if (branch === true) stored[field] = inner
    else if (branch && (isDocument(inner) || Array.isArray(inner))) stored[field] = include(inner, branch)
  }
  return stored
}

const exclude = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value)) return value.map((each) => exclude(each, tree))
  if (!isDocument(value)) return value
  const stored: Doc = {}
  for (const [field, inner] of Object.entries(value)) {
    const branch = tree.get(field)
    if (branch === undefined) stored[field] = inner
    else if (branch !== true) stored[field] = exclude(inner, branch)
  }
  return stored
}

const sliceOf = (operand: unknown): ((list: unknown[]) => unknown[]) => {
  const isPair = Array.isArray(operand) && operand.length === 2 && operand.every(isNumber)
  if (isPair) {
    const [skip, max] = operand as [number, number]
    if (max <= 0) throw requestFailed('$slice limit must be positive')
    return (list) => {
      const start = skip < 0 ? Math.max(0, list.length + skip) : skip
      return list.slice(start, start + max)
    }
  }
  if (!isNumber(operand)) throw requestFailed('$slice only supports numbers and [skip, limit] arrays')
  const max = operand as number
  return (list) => (max < 0 ? list.slice(max) : list.slice(0, max))
}

type FieldShape = (value: unknown) => unknown

const shapeOf = (condition: Doc): FieldShape => {
  const [operator, operand] = Object.entries(condition)[0]!
  if (operator === '$slice') {
    const cut = sliceOf(operand)
    return (value) => (Array.isArray(value) ? cut(value) : value)
  }
  if (operator === '$elemMatch' && isDocument(operand)) {
    const holds = docTest({ elements: { $elemMatch: operand } })
    return (value) => {
      const at = Array.isArray(value) ? value.findIndex((element) => holds({ elements: [element] })) : -1
      return at < 0 ? undefined : [(value as unknown[])[at]]
    }
  }
  throw refused(operator, 'it is not among the projection operators the local database knows')
}

const reshape = (doc: Doc, shapes: [string, FieldShape][]): Doc => {
  const shaped = { ...doc }
  for (const [field, shape] of shapes) {
    if (!(field in shaped)) continue
    const value = shape(shaped[field])
    if (value === undefined) delete shaped[field]
    else shaped[field] = value
  }
  return shaped
}

/** Reads a projection: fields to keep or fields to leave out, never both (`_id` apart), and `$slice` / `$elemMatch`. */
export const readProjection = (value: unknown): Projection => {
  if (!isDocument(value)) throw invalidParameter('projection must be an object')
  const shapes: [string, FieldShape][] = []
  const stored: string[] = []
  const left: string[] = []
  for (const [field, setting] of Object.entries(value)) {
    if (isOperatorObject(setting)) {
      if (field.includes('.')) throw refused(`${Object.keys(setting)[0]} on a dotted field`, 'project the whole array')
      shapes.push([field, shapeOf(setting)])
      // `$elemMatch` keeps only what is named, as an inclusion does; `$slice` alone leaves the rest in place.
      if ('$elemMatch' in setting) stored.push(field)
    } else if (setting === 1 || setting === true) stored.push(field)
    else if (setting === 0 || setting === false) left.push(field)
    else throw invalidParameter('invalid projection')
  }
  return assemble(stored, left, shapes)
}

const assemble = (stored: string[], left: string[], shapes: [string, FieldShape][]): Projection => {
  const isInclusion = stored.some((field) => field !== '_id') || (stored.length > 0 && left.length === 0)
  if (isInclusion && left.some((field) => field !== '_id')) {
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.')
  }
  if (!isInclusion) {
    const tree = plant(left)
    return (doc) => exclude(reshape(doc, shapes), tree) as Doc
  }
  const sliced = shapes.map(([field]) => field)
  const id = left.includes('_id') ? [] : ['_id']
  const tree = plant([...new Set([...id, ...stored, ...sliced])])
  return (doc) => include(reshape(doc, shapes), tree) as Doc
}
