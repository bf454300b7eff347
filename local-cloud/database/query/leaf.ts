import type { BSONRegExp } from 'bson'
import { requestFailed } from '../problems'
import { compareValues, sameValue } from '../values/compare'
import { isDocument, isNumber, kindOf, toNumeric } from '../values/kind'

/** Judges one value, without looking into the elements of an array. */
export type ValueTest = (value: unknown) => boolean

const FLAGS = /^[ims]*$/

/** A regular expression of the query language; a flag MongoDB would refuse is refused. */
export const toRegExp = (pattern: string, flags: string): RegExp => {
  if (!FLAGS.test(flags)) throw requestFailed(`invalid flag in regex options: ${flags}`)
  try {
    return new RegExp(pattern, [...new Set(`${flags}u`)].join(''))
  } catch {
    return new RegExp(pattern, flags)
  }
}

export const regExpOf = (value: unknown): RegExp => {
  if (value instanceof RegExp) return toRegExp(value.source, value.flags)
  const { pattern, options } = value as BSONRegExp
  return toRegExp(pattern, options)
}

export const matchesRegExp =
  (expression: RegExp): ValueTest =>
  (value) =>
    typeof value === 'string' ? expression.test(value) : false

export const equals = (operand: unknown): ValueTest => {
  if (kindOf(operand) !== 'regex') return (value) => sameValue(value, operand)
  const matches = matchesRegExp(regExpOf(operand))
  return (value) => matches(value) || (kindOf(value) === 'regex' && sameValue(value, operand))
}

export type Comparison = '$gt' | '$gte' | '$lt' | '$lte'

const HOLDS: Record<Comparison, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
}

/** Greater and less compare only within one kind; nothing is greater or less than NaN or null. */
export const compares = (operator: Comparison, operand: unknown): ValueTest => {
  const kind = kindOf(operand)
  if (kind === 'regex' || kind === 'minKey' || kind === 'maxKey') {
    throw requestFailed(`can't have ${kind} as the argument of ${operator}`)
  }
  const isNaNOperand = Number.isNaN(operand)
  return (value) => {
    if (kindOf(value) !== kind) return false
    if (isNaNOperand !== Number.isNaN(value)) return false
    return HOLDS[operator](compareValues(value, operand))
  }
}

export const isOneOf = (operands: unknown[]): ValueTest => {
  const tests = operands.map(equals)
  return (value) => tests.some((test) => test(value))
}

const wholeNumber = (value: unknown): number => Math.trunc(Number(toNumeric(value)))

export const hasRemainder = (operand: unknown): ValueTest => {
  if (!Array.isArray(operand) || operand.length !== 2) throw requestFailed('malformed mod, not an array of two numbers')
  if (!operand.every(isNumber)) throw requestFailed('malformed mod, divisor and remainder must be numbers')
  const [divisor, remainder] = operand.map(wholeNumber) as [number, number]
  if (divisor === 0) throw requestFailed('divisor cannot be 0')
  return (value) => isNumber(value) && wholeNumber(value) % divisor === remainder
}

export const hasSize = (operand: unknown): ValueTest => {
  if (!isNumber(operand)) throw requestFailed('$size needs a number')
  const size = Number(toNumeric(operand))
  if (!Number.isInteger(size) || size < 0) throw requestFailed('$size must be a whole number and may not be negative')
  return (value) => Array.isArray(value) && value.length === size
}

/** True when a condition is written with operators (`{$gt: 1}`) rather than being a value to equal. */
export const isOperatorObject = (condition: unknown): condition is Record<string, unknown> =>
  isDocument(condition) && Object.keys(condition)[0]?.startsWith('$') === true
