import type { Binary, ObjectId, Timestamp } from 'bson'
import { kindOf, RANK, toNumeric } from './kind'

const SURROGATE = /[\ud800-\udfff]/

/** Strings compare by their UTF-8 bytes, which differs from UTF-16 order only outside the basic plane. */
const compareStrings = (left: string, right: string): number => {
  if (left === right) return 0
  if (SURROGATE.test(left) || SURROGATE.test(right)) return Buffer.compare(Buffer.from(left), Buffer.from(right))
  return left < right ? -1 : 1
}

const compareNumbers = (left: number | bigint, right: number | bigint): number => {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  if (Number.isNaN(right)) return 1
  return left < right ? -1 : left > right ? 1 : 0
}

const compareBinaries = (left: Binary, right: Binary): number =>
  left.length() - right.length() || left.sub_type - right.sub_type || Buffer.compare(left.value(), right.value())

const compareArrays = (left: unknown[], right: unknown[]): number => {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareValues(left[at], right[at])
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Field by field in their stored order: first the kind, then the name, then the value. */
const compareDocuments = (left: object, right: object): number => {
  const leftFields = Object.entries(left)
  const rightFields = Object.entries(right)
  for (let at = 0; at < Math.min(leftFields.length, rightFields.length); at += 1) {
    const [leftName, leftValue] = leftFields[at]!
    const [rightName, rightValue] = rightFields[at]!
    const order =
      RANK[kindOf(leftValue)] - RANK[kindOf(rightValue)] ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue)
    if (order !== 0) return order
  }
  return leftFields.length - rightFields.length
}

const regexText = (value: unknown): string => {
  if (value instanceof RegExp) return `${value.source}\0${value.flags}`
  const { pattern, options } = value as { pattern: string; options: string }
  return `${pattern}\0${options}`
}

/** MongoDB's total order over all values: negative, zero or positive. A missing value counts as null. */
export const compareValues = (left: unknown, right: unknown): number => {
  const kind = kindOf(left)
  const otherKind = kindOf(right)
  if (kind !== otherKind) return RANK[kind] - RANK[otherKind]
  switch (kind) {
    case 'number':
      return compareNumbers(toNumeric(left), toNumeric(right))
    case 'string':
      return compareStrings(left as string, right as string)
    case 'boolean':
      return Number(left) - Number(right)
    case 'date':
      return compareNumbers((left as Date).getTime(), (right as Date).getTime())
    case 'array':
      return compareArrays(left as unknown[], right as unknown[])
    case 'object':
      return compareDocuments(left as object, right as object)
    case 'binary':
      return compareBinaries(left as Binary, right as Binary)
    case 'objectId':
      return compareStrings((left as ObjectId).toHexString(), (right as ObjectId).toHexString())
    case 'timestamp':
      return compareNumbers((left as Timestamp).toBigInt(), (right as Timestamp).toBigInt())
    case 'regex':
      return compareStrings(regexText(left), regexText(right))
    default:
      return 0
  }
}

export const sameValue = (left: unknown, right: unknown): boolean => compareValues(left, right) === 0
