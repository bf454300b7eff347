import fc from 'fast-check'
import { compareValues } from '../../../../../local-cloud/database/values/compare'
import { componentBytes, EMPTY_ARRAY, valueBytes } from '../../../../../local-cloud/database/values/keyBytes'
import { kindOf, toNumeric } from '../../../../../local-cloud/database/values/kind'
import { value } from '../support/arbitraries'

/** A key holds numbers as doubles, so two whole numbers that only differ beyond them are one key. */
const isWide = (each: unknown): boolean => kindOf(each) === 'number' && typeof toNumeric(each) === 'bigint'

const holdsWide = (each: unknown): boolean => {
  if (Array.isArray(each)) return each.some(holdsWide)
  if (kindOf(each) === 'object') return Object.values(each as object).some(holdsWide)
  return isWide(each)
}

it('orders bytes as the values are ordered', () => {
  fc.assert(
    fc.property(value, value, (left, right) => {
      fc.pre(!holdsWide(left) && !holdsWide(right))
      const expected = Math.sign(compareValues(left, right))
      expect(Math.sign(Buffer.compare(valueBytes(left), valueBytes(right)))).toBe(expected)
      expect(Math.sign(Buffer.compare(componentBytes(right, -1), componentBytes(left, -1)))).toBe(expected)
    }),
    { numRuns: 2000 },
  )
})

it('orders the kinds as MongoDB does', () => {
  const kinds = [EMPTY_ARRAY, null, -1, 'a', { a: 1 }, [1], false, new Date(0)]
  const sorted = [...kinds].reverse().sort((left, right) => Buffer.compare(valueBytes(left), valueBytes(right)))
  expect(sorted).toEqual(kinds)
})

it('tells zero and minus zero alike, and puts NaN first of the numbers', () => {
  expect(valueBytes(-0)).toEqual(valueBytes(0))
  expect(Buffer.compare(valueBytes(NaN), valueBytes(-Infinity))).toBe(-1)
})
