import { isNumber, toNumeric } from '../../values/kind'
import { compareValues } from '../../values/compare'
import { isNil } from '../compile'
import type { Operator } from './arguments'
import { listed } from './arguments'

const numbersAmong = (values: unknown[]): number[] => values.filter(isNumber).map((value) => Number(toNumeric(value)))

export const sum = (values: unknown[]): number => numbersAmong(values).reduce((total, value) => total + value, 0)

export const average = (values: unknown[]): number | null => {
  const numbers = numbersAmong(values)
  return numbers.length ? sum(numbers) / numbers.length : null
}

const extreme =
  (isBetter: (order: number) => boolean) =>
  (values: unknown[]): unknown =>
    values.reduce<unknown>((best, value) => {
      if (isNil(value)) return best
      return best === null || isBetter(compareValues(value, best)) ? value : best
    }, null)

export const greatest = extreme((order) => order > 0)
export const least = extreme((order) => order < 0)

/** The spread of all values, or an estimate from a sample of them (which needs two). */
export const deviation = (values: unknown[], isSample: boolean): number | null => {
  const numbers = numbersAmong(values)
  const share = isSample ? numbers.length - 1 : numbers.length
  if (share < 1) return null
  const mean = sum(numbers) / numbers.length
  return Math.sqrt(numbers.reduce((total, value) => total + (value - mean) ** 2, 0) / share)
}

/** Outside `$group`: over the arguments, or over the elements of the one argument when it is an array. */
const across = (name: string, apply: (values: unknown[]) => unknown): Operator =>
  listed(name, 0, Number.MAX_SAFE_INTEGER, (values) =>
    apply(values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values),
  )

export const STATISTICS: Record<string, Operator> = {
  $sum: across('$sum', sum),
  $avg: across('$avg', average),
  $max: across('$max', greatest),
  $min: across('$min', least),
  $stdDevPop: across('$stdDevPop', (values) => deviation(values, false)),
  $stdDevSamp: across('$stdDevSamp', (values) => deviation(values, true)),
}
