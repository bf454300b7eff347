import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Hmac } from '../../../src/contract/codes'
import { toBase64Url } from '../../../src/contract/codes'

/**
 * Keys come from the environment, never from the database. `ORGAN_KEY` is 32 bytes, base64; every use derives its own key
 * from it (HKDF-SHA-256), so that a code key can never open a sealed field.
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

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)
/** 6 random bytes as 8 base64url characters: the handle of a meeting or a phone. */
export const randomHandle = (): string => toBase64Url(randomBytes(6))
/** 12 random bytes as 16 base64url characters: the id of a member, node or vote. */
export const randomId = (): string => toBase64Url(randomBytes(12))
/** The id of what a request creates, the same when the caller repeats it with the same `clientId`. */
export const retryId = (memberId: string, clientId: string): string =>
  createHash('sha256').update(`${memberId}:${clientId}`).digest().subarray(0, 12).toString('base64url')
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Phone look-up without storing phones in the clear: an HMAC under its own key, so a stolen database cannot be enumerated. */
export const phoneDigest = (phone: string): string => createHmac('sha256', derive('phone-digest')).update(phone).digest('base64url')

/** AES-256-GCM under a per-record key that the organ's key wraps. `context` (collection, id, field) is authenticated. */
export interface Sealed {
  profile: 'A256GCM'
  keyVersion: 1
  wrappedKey: string
  text: string
}
const encrypt = (key: Buffer, plain: Buffer, context: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
const decrypt = (key: Buffer, sealed: Buffer, context: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}
export const seal = (text: string, context: string): Sealed => {
  const recordKey = randomBytes(32)
  return {
    profile: 'A256GCM',
    keyVersion: 1,
    wrappedKey: encrypt(derive('record-keys:1'), recordKey, context).toString('base64'),
    text: encrypt(recordKey, Buffer.from(text, 'utf8'), context).toString('base64'),
  }
}
/** Throws when anything was altered or the context differs. */
export const unseal = (sealed: Sealed, context: string): string => {
  const recordKey = decrypt(derive('record-keys:1'), Buffer.from(sealed.wrappedKey, 'base64'), context)
  return decrypt(recordKey, Buffer.from(sealed.text, 'base64'), context).toString('utf8')
}
