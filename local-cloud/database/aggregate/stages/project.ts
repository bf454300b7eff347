import { requestFailed } from '../../problems'
import { readProjection } from '../../query/projection'
import type { Doc } from '../../types'
import { isDocument, kindOf } from '../../values/kind'
import type { Expression, Scope } from '../compile'
import { compile, scopeFor } from '../compile'
import type { Stage } from './stage'

/** A shape to give a document: at each field, a value to compute, `keep`, or a shape further in. */
type Shape = Map<string, Expression | 'keep' | Shape>

const isFlag = (value: unknown): boolean => typeof value === 'boolean' || kindOf(value) === 'number'

const isOn = (value: unknown): boolean => value !== false && Number(value) !== 0

const shapeAt = (shape: Shape, path: string): { holder: Shape; field: string } => {
  const parts = path.split('.')
  const field = parts.pop()!
  let holder = shape
  for (const part of parts) {
    const next = holder.get(part) ?? (new Map() as Shape)
    if (!(next instanceof Map)) throw requestFailed(`Invalid specification: path collision at ${path}`)
    holder.set(part, next)
    holder = next
  }
  if (holder.has(field)) throw requestFailed(`Invalid specification: path collision at ${path}`)
  return { holder, field }
}

const isNested = (value: unknown): value is Doc => isDocument(value) && !Object.keys(value)[0]?.startsWith('$')

const place = (shape: Shape, path: string, value: unknown, flagsKeep: boolean): void => {
  if (isNested(value) && Object.keys(value).length) {
    for (const [field, inner] of Object.entries(value)) place(shape, `${path}.${field}`, inner, flagsKeep)
    return
  }
  if (flagsKeep && isFlag(value) && !isOn(value)) {
    throw requestFailed(`Cannot do exclusion on field ${path} in inclusion projection`)
  }
  const { holder, field } = shapeAt(shape, path)
  holder.set(field, flagsKeep && isFlag(value) ? 'keep' : compile(value))
}

/** Gives a value the shape; `isOpen` keeps the fields the shape doesn't speak of. */
const give = (value: unknown, shape: Shape, scope: Scope, isOpen: boolean): unknown => {
  if (Array.isArray(value)) {
    const elements = isOpen ? value : value.filter((element) => isDocument(element) || Array.isArray(element))
    return elements.map((element) => give(element, shape, scope, isOpen))
  }
  const given = isDocument(value) ? value : {}
  const made: Doc = {}
  for (const [field, inner] of Object.entries(given)) {
    const part = shape.get(field)
    if (part === undefined ? isOpen : part === 'keep') made[field] = inner
    else if (part instanceof Map && (isDocument(inner) || Array.isArray(inner) || computes(part))) {
      made[field] = give(inner, part, scope, isOpen)
    } else if (typeof part === 'function') made[field] = undefined
  }
  for (const [field, part] of shape) {
    if (typeof part === 'function') made[field] = part(scope)
    else if (part instanceof Map && !(field in given) && computes(part)) made[field] = give({}, part, scope, isOpen)
  }
  return Object.fromEntries(Object.entries(made).filter(([, inner]) => inner !== undefined))
}

const computes = (shape: Shape): boolean =>
  [...shape.values()].some((part) => typeof part === 'function' || (part instanceof Map && computes(part)))

const readFields = (name: string, operand: unknown): Doc => {
  if (!isDocument(operand) || !Object.keys(operand).length) throw requestFailed(`${name} needs an object with fields`)
  return operand
}

export const addFields: Stage = (operand, { now, variables }) => {
  const specification = readFields('$addFields', operand)
  const shape: Shape = new Map()
  for (const [path, value] of Object.entries(specification)) place(shape, path, value, false)
  return function* add(docs) {
    for (const doc of docs) yield give(doc, shape, scopeFor(doc, now, variables), true) as Doc
  }
}

const isExclusion = (operand: Doc): boolean => {
  const others = Object.entries(operand).filter(([field]) => field !== '_id')
  const deciding = others.length ? others.map(([, value]) => value) : [operand._id]
  return deciding.every((value) => isFlag(value) && !isOn(value))
}

export const project: Stage = (operand, { now, variables }) => {
  const specification = readFields('$project', operand)
  if (isExclusion(specification)) {
    const flags = Object.entries(specification).map(([field, on]) => [field, isOn(on) ? 1 : 0])
    const exclude = readProjection(Object.fromEntries(flags))
    return function* leave(docs) {
      for (const doc of docs) yield exclude(doc)
    }
  }
  const shape: Shape = new Map()
  if (!('_id' in specification)) shape.set('_id', 'keep')
  for (const [path, value] of Object.entries(specification)) {
    if (path === '_id' && isFlag(value) && !isOn(value)) continue
    place(shape, path, value, true)
  }
  return function* keep(docs) {
    for (const doc of docs) yield give(doc, shape, scopeFor(doc, now, variables), false) as Doc
  }
}
