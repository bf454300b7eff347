import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Hmac } from '../../../src/contract/codes'
import { toBase64Url } from '../../../src/contract/codes'

/**
 * Keys come from the environment, never from the database. `ORGAN_KEY` is 32 bytes, base64; every use derives its own key
 * from it (HKDF-SHA-256). What is sealed has keys of its own, versioned and rotatable: see `recordKeys.ts`.
 */
const organKey = (): Buffer => {
  const key = Buffer.from(process.env.ORGAN_KEY ?? '', 'base64')
  if (key.length !== 32) throw new Error('ORGAN_KEY must be 32 bytes in base64')
  return key
}
const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', organKey(), 'zhibu-jishi', purpose, 32))

export const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
/** Key of a meeting's rotating code; known to the server and, while it is open, to the phones that show it. */
export const meetingCodeKey = (meetingId: string): Buffer => derive(`meeting-code:${meetingId}`)
/** Key of one issue of one phone; a phone issued again has another device id. */
export const deviceKey = (deviceId: string): Buffer => derive(`member-code:${deviceId}`)

/** What a member's invitation of this salt is made of; only the server can make it again. */
export const invitationBytes = (memberId: string, salt: string): Buffer => derive(`invitation:${memberId}:${salt}`)

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)
/** 6 random bytes as 8 base64url characters: the handle of a meeting or a phone. */
export const randomHandle = (): string => toBase64Url(randomBytes(6))
/** 12 random bytes as 16 base64url characters: the id of a member, node or vote. */
export const randomId = (): string => toBase64Url(randomBytes(12))
/** The id of what a request creates, the same when the caller repeats it with the same `clientId`. */
export const retryId = (memberId: string, clientId: string): string =>
  createHash('sha256').update(`${memberId}:${clientId}`).digest().subarray(0, 12).toString('base64url')
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * What a call is told by, under a key of its own: inputs hold phones and the words of talks, which nobody with the stored
 * digest may try out.
 */
export const callDigest = (text: string): string =>
  createHmac('sha256', derive('calls')).update(text).digest().subarray(0, 12).toString('base64url')
/** What a document's mark is made of, under a key of its own for each kind of document. */
export const markBytes = (what: string, text: string): string =>
  createHmac('sha256', derive(`mark:${what}`))
    .update(text)
    .digest('base64url')
/** Phone look-up without storing phones in the clear: an HMAC under its own key, so a stolen database cannot be enumerated. */
export const phoneDigest = (phone: string): string =>
  createHmac('sha256', derive('phone-digest')).update(phone).digest('base64url')

/** By which the account of a member is known again when it has been unbound; nobody can make it who has not the organ's key. */
export const bindingMark = (memberId: string, openId: string, since: string): string =>
  createHmac('sha256', derive('bindings'))
    .update(JSON.stringify([memberId, openId, since]))
    .digest('base64url')

/** A mark of the organ's key, derived for nothing else: equal for equal keys, and of no other use. */
export const organKeyMark = (): string => derive('mark').toString('hex').slice(0, 8)
/** What wrapped each record's key before those keys had versions; for the migration that seals such records again. */
export const firstRecordKey = (): Buffer => derive('record-keys:1')
