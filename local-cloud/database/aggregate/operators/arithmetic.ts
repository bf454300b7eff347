import { requestFailed } from '../../problems'
import { isNil } from '../compile'
import type { Operator } from './arguments'
import { listed, numberIn, numeric, wholeIn } from './arguments'

const MANY = Number.MAX_SAFE_INTEGER

const add = (values: unknown[]): unknown => {
  if (values.some(isNil)) return null
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) throw requestFailed('only one date allowed in an $add expression')
  const sum = values.reduce<number>(
    (total, value) => total + (value instanceof Date ? value.getTime() : numberIn('$add', value)),
    0,
  )
  return dates.length ? new Date(Math.round(sum)) : sum
}

const subtract = ([left, right]: unknown[]): unknown => {
  if (isNil(left) || isNil(right)) return null
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  if (left instanceof Date) return new Date(left.getTime() - Math.round(numberIn('$subtract', right)))
  return numberIn('$subtract', left) - numberIn('$subtract', right)
}

const multiply = (values: unknown[]): unknown =>
  values.some(isNil) ? null : values.reduce<number>((product, value) => product * numberIn('$multiply', value), 1)

const pair = (name: string, apply: (left: number, right: number) => number): Operator =>
  listed(name, 2, 2, ([left, right]) =>
    isNil(left) || isNil(right) ? null : apply(numberIn(name, left), numberIn(name, right)),
  )

const must = (holds: boolean, message: string): void => {
  if (!holds) throw requestFailed(message)
}

const trunc = ([value, place]: unknown[]): unknown => {
  if (isNil(value) || place === null) return null
  const number = numberIn('$trunc', value)
  const digits = place === undefined ? 0 : wholeIn('$trunc', place)
  must(digits > -20 && digits < 100, `cannot apply $trunc with precision value ${digits}`)
  if (digits === 0) return Math.trunc(number)
  // Shifting by text keeps 2.15 from becoming 214.99999999999997.
  const shifted = Math.trunc(Number(`${number}e${digits}`))
  return Number(`${shifted}e${-digits}`)
}

export const ARITHMETIC: Record<string, Operator> = {
  $abs: numeric('$abs', Math.abs),
  $add: listed('$add', 0, MANY, add),
  $ceil: numeric('$ceil', Math.ceil),
  $divide: pair('$divide', (left, right) => {
    must(right !== 0, "can't $divide by zero")
    return left / right
  }),
  $exp: numeric('$exp', Math.exp),
  $floor: numeric('$floor', Math.floor),
  $ln: numeric('$ln', (value) => {
    must(value > 0, `$ln's argument must be a positive number, but is ${value}`)
    return Math.log(value)
  }),
  $log: pair('$log', (value, base) => {
    must(value > 0, `$log's argument must be a positive number, but is ${value}`)
    must(base > 0 && base !== 1, `$log's base must be a positive number not equal to 1, but is ${base}`)
    return Math.log(value) / Math.log(base)
  }),
  $log10: numeric('$log10', (value) => {
    must(value > 0, `$log10's argument must be a positive number, but is ${value}`)
    return Math.log10(value)
  }),
  $mod: pair('$mod', (left, right) => {
    must(right !== 0, "can't $mod by zero")
    return left % right
  }),
  $multiply: listed('$multiply', 0, MANY, multiply),
  $pow: pair('$pow', (base, exponent) => {
    must(base !== 0 || exponent >= 0, '$pow cannot take a base of 0 and a negative exponent')
    return base ** exponent
  }),
  $sqrt: numeric('$sqrt', (value) => {
    must(value >= 0, "$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(value)
  }),
  $subtract: listed('$subtract', 2, 2, subtract),
  $trunc: listed('$trunc', 1, 2, trunc),
}
