import { requestFailed } from '../../problems'
import type { Doc } from '../../types'
import { isDocument } from '../../values/kind'
import { readNamed, textIn } from '../operators/arguments'
import type { Stage } from './stage'

const read = (doc: unknown, parts: string[]): unknown =>
  parts.reduce<unknown>((value, part) => (isDocument(value) ? value[part] : undefined), doc)

/** A copy with one value in place of another; `undefined` takes the field away. */
const withValue = (doc: Doc, [part, ...rest]: string[], value: unknown): Doc => {
  const copy = { ...doc }
  const next = rest.length ? withValue(isDocument(copy[part!]) ? (copy[part!] as Doc) : {}, rest, value) : value
  if (next === undefined) delete copy[part!]
  else copy[part!] = next
  return copy
}

const OPTIONAL = ['includeArrayIndex', 'preserveNullAndEmptyArrays']

export const unwind: Stage = (operand) => {
  const named = typeof operand === 'string' ? { path: operand } : operand
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = readNamed('$unwind', named, ['path'], OPTIONAL)
  const text = textIn('$unwind', path)
  if (!/^\$[^$]/.test(text)) throw requestFailed(`path option to $unwind should be prefixed with a '$': ${text}`)
  const parts = text.slice(1).split('.')
  const index = includeArrayIndex === undefined ? undefined : textIn('$unwind', includeArrayIndex).split('.')
  const numbered = (doc: Doc, at: number | null): Doc => (index ? withValue(doc, index, at) : doc)
  return function* spread(docs) {
    for (const doc of docs) {
      const value = read(doc, parts)
      const isEmpty = value === undefined || value === null || (Array.isArray(value) && !value.length)
      if (isEmpty && preserveNullAndEmptyArrays !== true) continue
      if (isEmpty) yield numbered(Array.isArray(value) ? withValue(doc, parts, undefined) : doc, null)
      else if (!Array.isArray(value)) yield numbered(doc, null)
      else for (const [at, element] of value.entries()) yield numbered(withValue(doc, parts, element), at)
    }
  }
}
