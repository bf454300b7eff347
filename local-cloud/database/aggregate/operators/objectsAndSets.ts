import { requestFailed } from '../../problems'
import type { Doc } from '../../types'
import { sameValue } from '../../values/compare'
import { isDocument, kindOf } from '../../values/kind'
import { isNil, isTrue } from '../compile'
import type { Operator } from './arguments'
import { arrayIn, listed, unary } from './arguments'

const MANY = Number.MAX_SAFE_INTEGER

export const mergeObjects = (values: unknown[]): Doc => {
  const merged: Doc = {}
  for (const value of values) {
    if (isNil(value)) continue
    if (!isDocument(value)) throw requestFailed(`$mergeObjects requires object inputs, but got ${kindOf(value)}`)
    Object.assign(merged, value)
  }
  return merged
}

const objectToArray = (value: unknown): unknown => {
  if (isNil(value)) return null
  if (!isDocument(value)) throw requestFailed(`$objectToArray requires a document input, found: ${kindOf(value)}`)
  return Object.entries(value).map(([k, v]) => ({ k, v }))
}

const has = (list: unknown[], wanted: unknown): boolean => list.some((item) => sameValue(item, wanted))

export const distinct = (list: unknown[]): unknown[] =>
  list.reduce<unknown[]>((stored, item) => (has(stored, item) ? stored : [...stored, item]), [])

/** Sets are arrays whose order and repetitions don't count; null or missing makes the result null. */
const onSets = (name: string, least: number, apply: (sets: unknown[][]) => unknown): Operator =>
  listed(name, least, MANY, (values) =>
    values.some(isNil) ? null : apply(values.map((value) => arrayIn(name, value))),
  )

const strictSets = (name: string, apply: (sets: unknown[][]) => unknown): Operator =>
  listed(name, 2, MANY, (values) => apply(values.map((value) => arrayIn(name, value))))

const isSubset = (inner: unknown[], outer: unknown[]): boolean => inner.every((item) => has(outer, item))

export const OBJECTS_AND_SETS: Record<string, Operator> = {
  $mergeObjects: listed('$mergeObjects', 0, MANY, mergeObjects),
  $objectToArray: unary('$objectToArray', objectToArray),
  $allElementsTrue: unary('$allElementsTrue', (list) => arrayIn('$allElementsTrue', list).every(isTrue)),
  $anyElementTrue: unary('$anyElementTrue', (list) => arrayIn('$anyElementTrue', list).some(isTrue)),
  $setDifference: onSets('$setDifference', 2, ([left, right]) => distinct(left!.filter((item) => !has(right!, item)))),
  $setEquals: strictSets('$setEquals', ([first, ...rest]) =>
    rest.every((other) => isSubset(first!, other) && isSubset(other, first!)),
  ),
  $setIntersection: onSets('$setIntersection', 0, ([first = [], ...rest]) =>
    distinct(first.filter((item) => rest.every((other) => has(other, item)))),
  ),
  $setIsSubset: strictSets('$setIsSubset', ([inner, outer]) => isSubset(inner!, outer!)),
  $setUnion: onSets('$setUnion', 0, (sets) => distinct(sets.flat())),
}
