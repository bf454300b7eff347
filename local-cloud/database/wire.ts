import { EJSON, Long, ObjectId } from 'bson'
import { randomBytes } from 'node:crypto'
import { MAX_DOCUMENT_BYTES, MAX_NESTING_DEPTH } from './limits'
import { invalidParameter, refused, requestFailed } from './problems'
import type { Doc } from './types'
import { isDocument, kindOf } from './values/kind'

/** Turns what EJSON made into what the engine stores: plain numbers where they are exact, server dates resolved. */
const settle = (value: unknown, now: Date, depth: number): unknown => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : Long.fromBigInt(value)
  if (value === null || typeof value !== 'object') return value
  if (depth > MAX_NESTING_DEPTH) throw requestFailed(`document is nested deeper than ${MAX_NESTING_DEPTH} levels`)
  if (Array.isArray(value)) return value.map((element) => settle(element, now, depth + 1))
  const name = (value as { _bsontype?: string })._bsontype
  if (name === 'Code' || name === 'DBRef' || name === 'BSONSymbol') throw refused(name, 'no such value is stored')
  if (!isDocument(value)) return value
  return settleFields(value, now, depth)
}

const settleFields = (value: Doc, now: Date, depth: number): unknown => {
  const serverDate = value.$tcb_server_date
  if (isDocument(serverDate)) return new Date(now.getTime() + Number(serverDate.offset ?? 0))
  const settled: Doc = {}
  for (const [field, inner] of Object.entries(value)) {
    if (field === '__proto__') throw refused('__proto__', 'it is not a field name')
    settled[field] = settle(inner, now, depth + 1)
  }
  return settled
}

/** Reads one string of canonical EJSON as the SDK sends it. */
export const readWire = (text: unknown, now: Date): unknown => {
  if (typeof text !== 'string') throw invalidParameter('expected a string of EJSON')
  let parsed: unknown
  try {
    parsed = EJSON.parse(text, { relaxed: true, useBigInt64: true })
  } catch (problem) {
    throw invalidParameter(`malformed EJSON: ${(problem as Error).message}`)
  }
  return settle(parsed, now, 0)
}

export const readDocument = (text: unknown, now: Date): Doc => {
  const value = readWire(text, now)
  if (!isDocument(value)) throw invalidParameter('expected an object')
  return value
}

/** The query of a request: absent and empty both mean every document. */
export const readQuery = (text: unknown, now: Date): Doc =>
  text === undefined || text === null || text === '' ? {} : readDocument(text, now)

export const writeWire = (doc: unknown): string => EJSON.stringify(doc, { relaxed: false })

const idsAsText = (value: unknown): unknown => {
  if (value instanceof ObjectId) return value.toHexString()
  if (Array.isArray(value)) return value.map(idsAsText)
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, idsAsText(inner)]))
}

/** What an answer shows of a document: identifiers as hex text, which is how the platform gives them. */
export const answerWire = (doc: unknown): string => {
  const text = writeWire(doc)
  return text.includes('"$oid"') ? writeWire(idsAsText(doc)) : text
}

/** The same of a stored document; its text is the answer in nearly every case. */
export const answerBody = (body: string, doc: Doc): string => (body.includes('"$oid"') ? answerWire(doc) : body)

/** What a document looks like on disk and on the wire; refuses one the platform could not hold. */
export const encodeDocument = (doc: Doc): string => {
  const text = writeWire(doc)
  if (Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    throw requestFailed(`document is larger than ${MAX_DOCUMENT_BYTES} bytes`)
  }
  return text
}

export const decodeDocument = (text: string): Doc => readDocument(text, EPOCH)

/** Stored documents hold no server dates, so the moment they are read at does not matter. */
const EPOCH = new Date(0)

/** An identifier for a document added without one. */
export const newDocumentId = (): string => randomBytes(16).toString('hex')

/** Refuses identifiers and field names the platform would not store. */
export const checkStorable = (doc: Doc, allowsDots: boolean): void => {
  const kind = kindOf(doc._id)
  if (kind === 'array' || kind === 'regex') throw requestFailed(`can't use a ${kind} for _id`)
  checkNames(doc, allowsDots)
}

const checkNames = (value: unknown, allowsDots: boolean): void => {
  if (Array.isArray(value)) value.forEach((element) => checkNames(element, allowsDots))
  if (!isDocument(value)) return
  for (const [field, inner] of Object.entries(value)) {
    if (field.startsWith('$')) throw requestFailed(`the dollar ($) prefixed field '${field}' is not valid for storage`)
    if (field.includes('.') && !allowsDots) {
      throw refused(`the dotted field '${field}'`, 'no path of a query or an update would reach it')
    }
    checkNames(inner, allowsDots)
  }
}

/** How an identifier reads in counters and messages. */
export const showId = (id: unknown): string => (id instanceof ObjectId ? id.toHexString() : String(id))
