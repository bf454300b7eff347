import { Long } from 'bson'
import { requestFailed } from '../problems'
import { compareValues } from '../values/compare'
import { isDocument, isNumber, kindOf, toNumeric } from '../values/kind'
import type { Target } from './target'

/** Exact for whole numbers of any size; otherwise ordinary floating point. */
const combine = (
  left: unknown,
  right: unknown,
  exact: (a: bigint, b: bigint) => bigint,
  float: (a: number, b: number) => number,
): unknown => {
  const [a, b] = [toNumeric(left), toNumeric(right)]
  const isWhole = (value: number | bigint): boolean => typeof value === 'bigint' || Number.isInteger(value)
  if (!isWhole(a) || !isWhole(b)) return float(Number(a), Number(b))
  const result = exact(BigInt(a), BigInt(b))
  if (Number.isSafeInteger(Number(result))) return Number(result)
  if (BigInt.asIntN(64, result) !== result) throw requestFailed('the result does not fit in 64 bits')
  return Long.fromBigInt(result)
}

const numeric = (operator: string, target: Target, operand: unknown): void => {
  if (!isNumber(operand)) {
    throw requestFailed(`Cannot ${operator} with non-numeric argument: {${target.path}: ${String(operand)}}`)
  }
  if (target.exists && !isNumber(target.value)) {
    throw requestFailed(
      `Cannot apply $${operator} to a value of non-numeric type: ` +
        `the field '${target.path}' is of type ${kindOf(target.value)}`,
    )
  }
}

export const increment = (target: Target, operand: unknown): void => {
  numeric('inc', target, operand)
  target.set(
    target.exists
      ? combine(
          target.value,
          operand,
          (a, b) => a + b,
          (a, b) => a + b,
        )
      : operand,
  )
}

export const multiply = (target: Target, operand: unknown): void => {
  numeric('mul', target, operand)
  target.set(
    target.exists
      ? combine(
          target.value,
          operand,
          (a, b) => a * b,
          (a, b) => a * b,
        )
      : 0,
  )
}

export const keepLeast = (target: Target, operand: unknown): void => {
  if (!target.exists || compareValues(operand, target.value) < 0) target.set(operand)
}

export const keepGreatest = (target: Target, operand: unknown): void => {
  if (!target.exists || compareValues(operand, target.value) > 0) target.set(operand)
}

const BITS: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const whole = (path: string, value: unknown): bigint => {
  const number = isNumber(value) ? toNumeric(value) : NaN
  if (typeof number === 'number' && !Number.isInteger(number)) {
    throw requestFailed(`Cannot apply $bit to a value of non-integral type: '${path}' has the type ${kindOf(value)}`)
  }
  return BigInt(number)
}

export const changeBits = (target: Target, operand: unknown): void => {
  if (!isDocument(operand) || !Object.keys(operand).length) throw requestFailed('$bit needs {and|or|xor: number}')
  let value = target.exists ? whole(target.path, target.value) : 0n
  for (const [name, bits] of Object.entries(operand)) {
    const change = BITS[name]
    if (!change) throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    value = change(value, whole(target.path, bits))
  }
  target.set(Number.isSafeInteger(Number(value)) ? Number(value) : Long.fromBigInt(value))
}
