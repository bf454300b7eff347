import { requestFailed } from '../problems'
import { docTest } from '../query/filter'
import { fieldTest } from '../query/fieldTest'
import { isOperatorObject } from '../query/leaf'
import { readOrder, sortBy } from '../query/sort'
import type { Doc } from '../types'
import { compareValues, sameValue } from '../values/compare'
import { isDocument, kindOf } from '../values/kind'
import type { Target } from './target'

const listAt = (operator: string, target: Target): unknown[] => {
  if (!target.exists) return []
  if (Array.isArray(target.value)) return [...(target.value as unknown[])]
  throw requestFailed(
    `The field '${target.path}' must be an array but is of type ${kindOf(target.value)}: ${operator} was not applied`,
  )
}

const eachOf = (operator: string, operand: Doc): unknown[] => {
  if (!Array.isArray(operand.$each)) throw requestFailed(`The argument to $each in ${operator} must be an array`)
  return operand.$each
}

const wholeNumber = (name: string, value: unknown): number => {
  if (Number.isInteger(value)) return value as number
  throw requestFailed(`The value for ${name} must be an integer value`)
}

const sorted = (list: unknown[], order: unknown): unknown[] => {
  if (order === 1 || order === -1) return [...list].sort((a, b) => order * compareValues(a, b))
  if (!isDocument(order)) throw requestFailed('The $sort is invalid: use 1 or -1, or {field: 1 or -1}')
  return sortBy(list, (element) => (isDocument(element) ? element : {}), readOrder(order))
}

const cut = (list: unknown[], slice: number): unknown[] => (slice < 0 ? list.slice(slice) : list.slice(0, slice))

const MODIFIERS = new Set(['$each', '$position', '$sort', '$slice'])

/** Adds, then sorts, then cuts: always in that order, however the modifiers are written. */
export const push = (target: Target, operand: unknown): void => {
  const list = listAt('$push', target)
  if (!isOperatorObject(operand)) {
    target.set([...list, operand])
    return
  }
  const unknown = Object.keys(operand).find((name) => !MODIFIERS.has(name))
  if (unknown) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  const position = operand.$position === undefined ? list.length : wholeNumber('$position', operand.$position)
  list.splice(position, 0, ...eachOf('$push', operand))
  const ordered = operand.$sort === undefined ? list : sorted(list, operand.$sort)
  target.set(operand.$slice === undefined ? ordered : cut(ordered, wholeNumber('$slice', operand.$slice)))
}

export const addToSet = (target: Target, operand: unknown): void => {
  const list = listAt('$addToSet', target)
  const added = isOperatorObject(operand) ? eachOf('$addToSet', operand) : [operand]
  for (const value of added) if (!list.some((known) => sameValue(known, value))) list.push(value)
  target.set(list)
}

export const pop = (target: Target, operand: unknown): void => {
  if (operand !== 1 && operand !== -1) throw requestFailed(`$pop expects 1 or -1, found: ${String(operand)}`)
  if (!target.exists) return
  const list = listAt('$pop', target)
  target.set(operand === 1 ? list.slice(0, -1) : list.slice(1))
}

/** A plain document pulls the elements that match it as a query; anything else the elements equal to it. */
const pulls = (operand: unknown): ((element: unknown) => boolean) => {
  if (isOperatorObject(operand) || kindOf(operand) === 'regex') {
    const test = fieldTest('element', operand)
    return (element) => test({ element })
  }
  if (isDocument(operand)) {
    const test = docTest(operand)
    return (element) => isDocument(element) && test(element)
  }
  return (element) => sameValue(element, operand)
}

export const pull = (target: Target, operand: unknown): void => {
  if (!target.exists) return
  const isPulled = pulls(operand)
  target.set(listAt('$pull', target).filter((element) => !isPulled(element)))
}

export const pullAll = (target: Target, operand: unknown): void => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument')
  if (!target.exists) return
  target.set(listAt('$pullAll', target).filter((element) => !operand.some((value) => sameValue(element, value))))
}
