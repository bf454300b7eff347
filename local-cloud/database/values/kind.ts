import type { Long } from 'bson'

/** The kinds MongoDB tells apart when it orders values. `empty` is the index's word for an empty array. */
type Kind =
  | 'minKey'
  | 'empty'
  | 'null'
  | 'number'
  | 'string'
  | 'object'
  | 'array'
  | 'binary'
  | 'objectId'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'regex'
  | 'maxKey'

/** MongoDB's order of kinds; the gaps only make the bytes of a key easy to read. */
export const RANK: Record<Kind, number> = {
  minKey: 0x01,
  empty: 0x03,
  null: 0x05,
  number: 0x0a,
  string: 0x0f,
  object: 0x14,
  array: 0x19,
  binary: 0x1e,
  objectId: 0x23,
  boolean: 0x28,
  date: 0x2d,
  timestamp: 0x2f,
  regex: 0x32,
  maxKey: 0x7f,
}

const BSON_KINDS: Record<string, Kind> = {
  Long: 'number',
  Int32: 'number',
  Double: 'number',
  Decimal128: 'number',
  Binary: 'binary',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
}

const bsonType = (value: object): string | undefined => (value as { _bsontype?: string })._bsontype

/** The kind of a value; `undefined` (a missing field) counts as null, as it does in comparisons. */
export const kindOf = (value: unknown): Kind => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'bigint') return 'number'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  const name = bsonType(value as object)
  return (name && BSON_KINDS[name]) || 'object'
}

export const isDocument = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && kindOf(value) === 'object'

/** A number of any BSON type as something JavaScript can compare exactly. */
export const toNumeric = (value: unknown): number | bigint => {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (bsonType(value as object) === 'Long') return (value as Long).toBigInt()
  return Number(String(value))
}

export const isNumber = (value: unknown): boolean => kindOf(value) === 'number'
