import { requestFailed } from '../../problems'
import { isDocument, isNumber, kindOf, toNumeric } from '../../values/kind'
import type { Expression } from '../compile'
import { compile, isNil } from '../compile'

/** Makes an expression from the operand of an operator. */
export type Operator = (operand: unknown) => Expression

/** One argument, written alone or as a list of one. */
export const unary =
  (name: string, apply: (value: unknown) => unknown): Operator =>
  (operand) => {
    if (Array.isArray(operand) && operand.length !== 1) throw requestFailed(`${name} takes exactly 1 argument`)
    const argument = compile(Array.isArray(operand) ? operand[0] : operand)
    return (scope) => apply(argument(scope))
  }

/** A list of arguments, within bounds; each is worked out before the operator is applied. */
export const listed =
  (name: string, least: number, max: number, apply: (values: unknown[]) => unknown): Operator =>
  (operand) => {
    const list = Array.isArray(operand) ? operand : [operand]
    if (list.length < least || list.length > max) {
      throw requestFailed(`${name} takes ${least === max ? least : `${least} to ${max}`} arguments, not ${list.length}`)
    }
    const compiled = list.map(compile)
    return (scope) => apply(compiled.map((expression) => expression(scope)))
  }

/** Named arguments: the required ones must be there, and no other than these may be. */
export const readNamed = (
  name: string,
  operand: unknown,
  required: string[],
  optional: string[],
): Record<string, unknown> => {
  if (!isDocument(operand)) throw requestFailed(`${name} takes an object`)
  const lacking = required.find((key) => !(key in operand))
  if (lacking) throw requestFailed(`${name} needs '${lacking}'`)
  const unknown = Object.keys(operand).find((key) => !required.includes(key) && !optional.includes(key))
  if (unknown) throw requestFailed(`${name} does not know '${unknown}'`)
  return operand
}

export const compileNamed = (named: Record<string, unknown>): Record<string, Expression> =>
  Object.fromEntries(Object.entries(named).map(([key, value]) => [key, compile(value)]))

export const numberIn = (name: string, value: unknown): number => {
  if (!isNumber(value)) throw requestFailed(`${name} only supports numeric types, not ${kindOf(value)}`)
  return Number(toNumeric(value))
}

export const wholeIn = (name: string, value: unknown): number => {
  const number = numberIn(name, value)
  if (!Number.isInteger(number)) throw requestFailed(`${name} needs a whole number, not ${number}`)
  return number
}

export const textIn = (name: string, value: unknown): string => {
  if (typeof value !== 'string') throw requestFailed(`${name} only supports strings, not ${kindOf(value)}`)
  return value
}

export const arrayIn = (name: string, value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw requestFailed(`${name} needs an array, not ${kindOf(value)}`)
  return value
}

/** Applies to numbers; null or missing gives null. */
export const numeric = (name: string, apply: (value: number) => number): Operator =>
  unary(name, (value) => (isNil(value) ? null : apply(numberIn(name, value))))
