import type { Binary, ObjectId, Timestamp } from 'bson'
import { kindOf, RANK, toNumeric } from './kind'

/** Marks an empty array inside an index key: it sorts below null and equals nothing but itself. */
export const EMPTY_ARRAY = Symbol('empty array')

const END = 0x00

/** Eight bytes whose byte order is the order of the numbers; NaN sorts first, as in MongoDB. */
const numberBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (bytes[0]! & 0x80) for (let at = 0; at < 8; at += 1) bytes[at] = ~bytes[at]! & 0xff
  else bytes[0] = bytes[0]! | 0x80
  return bytes
}

/** UTF-8 with a zero byte escaped, closed by two zero bytes, so that a prefix sorts before what it begins. */
const textBytes = (text: string): Buffer => Buffer.concat([openTextBytes(text), Buffer.from([END, END])])

const openTextBytes = (text: string): Buffer => {
  const raw = Buffer.from(text)
  if (!raw.includes(0)) return raw
  return Buffer.from([...raw].flatMap((byte) => (byte === 0 ? [0, 0xff] : [byte])))
}

/** What the key of every string with this beginning begins with. */
export const textPrefixBytes = (prefix: string): Buffer =>
  Buffer.concat([Buffer.from([RANK.string]), openTextBytes(prefix)])

const binaryBytes = (value: Binary): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(value.length())
  head[4] = value.sub_type
  return Buffer.concat([head, value.value()])
}

const documentBytes = (value: object): Buffer => {
  const parts: Buffer[] = []
  for (const [name, inner] of Object.entries(value)) {
    parts.push(Buffer.from([RANK[kindOf(inner)]]), textBytes(name), valueBytes(inner))
  }
  return Buffer.concat([...parts, Buffer.from([END])])
}

const timestampBytes = (value: Timestamp): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value.toBigInt()))
  return bytes
}

const regexBytes = (value: unknown): Buffer => {
  if (value instanceof RegExp) return Buffer.concat([textBytes(value.source), textBytes(value.flags)])
  const { pattern, options } = value as { pattern: string; options: string }
  return Buffer.concat([textBytes(pattern), textBytes(options)])
}

const payload = (value: unknown): Buffer => {
  switch (kindOf(value)) {
    case 'number':
      return numberBytes(Number(toNumeric(value)))
    case 'string':
      return textBytes(value as string)
    case 'boolean':
      return Buffer.from([value ? 1 : 0])
    case 'date':
      return numberBytes((value as Date).getTime())
    case 'array':
      return Buffer.concat([...(value as unknown[]).map(valueBytes), Buffer.from([END])])
    case 'object':
      return documentBytes(value as object)
    case 'binary':
      return binaryBytes(value as Binary)
    case 'objectId':
      return Buffer.from((value as ObjectId).id)
    case 'timestamp':
      return timestampBytes(value as Timestamp)
    case 'regex':
      return regexBytes(value)
    default:
      return Buffer.alloc(0)
  }
}

/** The bytes of one value: comparing them is comparing the values, within and across kinds. */
export const valueBytes = (value: unknown): Buffer => {
  if (value === EMPTY_ARRAY) return Buffer.from([RANK.empty])
  return Buffer.concat([Buffer.from([RANK[kindOf(value)]]), payload(value)])
}

/** A component of an index key; a descending one has every bit turned. */
export const componentBytes = (value: unknown, direction: 1 | -1): Buffer => {
  const bytes = valueBytes(value)
  return direction === 1 ? bytes : flip(bytes)
}

export const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => ~byte & 0xff))

/** The first key after every key that begins with these bytes. */
export const afterPrefix = (prefix: Buffer): Buffer => Buffer.concat([prefix, Buffer.from([0xff, 0xff])])
