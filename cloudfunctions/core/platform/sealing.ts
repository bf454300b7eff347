import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { currentKey, keyOfVersion } from './recordKeys'

/**
 * AES-256-GCM envelopes: the texts of one record under the record's own key, which the organ's key wraps. `profile` names
 * the way; a second one (SM4-CTR with HMAC-SM3) has a place here and is not done. Rotation re-wraps the record's key and
 * touches nothing else; a record whose wrapped key is gone cannot be read by anybody.
 */
export interface Sealed<Field extends string = string> {
  profile: 'A256GCM'
  keyVersion: number
  wrappedKey: string
  /** Whether its readers are part of what is authenticated; missing where it has none and on what was sealed before. */
  readers?: 'authenticated'
  /** Base64, field by field. */
  texts: Partial<Record<Field, string>>
}
/** Where an envelope stands. All of it is authenticated: an envelope moved elsewhere does not open. */
export interface Place {
  collection: string
  id: string
  /** Root node of the organ. */
  organ: string
  /** The members it is for, where only some may read it. */
  readers?: readonly string[]
}

const profile = 'A256GCM'
// A list in JSON: no two different places are ever written alike.
const context = ({ collection, id, organ, readers }: Place, part: string): Buffer =>
  Buffer.from(JSON.stringify([profile, organ, collection, id, part, ...(readers ? [readers] : [])]))
const ofText = (place: Place, field: string) => context(place, `text:${field}`)
const ofKey = (place: Place, version: number) => context(place, `key:${version}`)

const encrypt = (key: Buffer, plain: Buffer, aad: Buffer): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(aad)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
}
const decrypt = (key: Buffer, sealed: string, aad: Buffer): Buffer => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(aad)
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

const wrap = (recordKey: Buffer, place: Place) => {
  const { version, key } = currentKey()
  return { keyVersion: version, wrappedKey: encrypt(key, recordKey, ofKey(place, version)) }
}
const unwrap = ({ keyVersion, wrappedKey }: Sealed, place: Place): Buffer =>
  decrypt(keyOfVersion(keyVersion), wrappedKey, ofKey(place, keyVersion))
const sealWith = <Field extends string>(
  recordKey: Buffer,
  place: Place,
  texts: Partial<Record<Field, string>>,
): Sealed<Field>['texts'] => {
  const entries = Object.entries<string | undefined>(texts).filter(
    (each): each is [string, string] => each[1] !== undefined,
  )
  return Object.fromEntries(
    entries.map(([field, text]) => [field, encrypt(recordKey, Buffer.from(text, 'utf8'), ofText(place, field))]),
  ) as Sealed<Field>['texts']
}

export const seal = <Field extends string>(texts: Partial<Record<Field, string>>, place: Place): Sealed<Field> => {
  const recordKey = randomBytes(32)
  const bound = place.readers ? ({ readers: 'authenticated' } as const) : {}
  return { profile, ...wrap(recordKey, place), ...bound, texts: sealWith(recordKey, place, texts) }
}
/** The texts of an envelope. Throws when anything was altered, the place differs or the key's version is unknown. */
export const unseal = <Field extends string>(sealed: Sealed<Field>, place: Place): Partial<Record<Field, string>> => {
  if (sealed.profile !== profile) throw new Error(`Unknown sealing profile ${String(sealed.profile)}`)
  const recordKey = unwrap(sealed, place)
  const entries = Object.entries<string | undefined>(sealed.texts)
  return Object.fromEntries(
    entries.map(([field, text]) => [field, decrypt(recordKey, String(text), ofText(place, field)).toString('utf8')]),
  ) as Partial<Record<Field, string>>
}
/** The same record key over other texts; a field given as null goes. */
export const withTexts = <Field extends string>(
  sealed: Sealed<Field>,
  place: Place,
  changes: Partial<Record<Field, string | null>>,
): Sealed<Field> => {
  const recordKey = unwrap(sealed, place)
  const stored = Object.entries(sealed.texts).filter(([field]) => !(field in changes))
  const added = Object.fromEntries(Object.entries(changes).filter(([, text]) => text !== null)) as Partial<
    Record<Field, string>
  >
  return {
    ...sealed,
    texts: { ...Object.fromEntries(stored), ...sealWith(recordKey, place, added) } as Sealed<Field>['texts'],
  }
}
/** The same record key, wrapped by the current version; the texts stay as they are. */
export const rewrapped = (sealed: Sealed, place: Place): Pick<Sealed, 'keyVersion' | 'wrappedKey'> =>
  wrap(unwrap(sealed, place), place)
