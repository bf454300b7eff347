/**
 * Rotating check-in codes: how a token is laid out. Pure; both sides inject their own HMAC (the phone has no `crypto`).
 *
 *   token = base64url(version 1 ‖ handle 6 ‖ step 4 ‖ HMAC-SHA-256(key, direction ‖ version ‖ handle ‖ step) cut to 12) — 31 characters
 *
 * `handle` names a meeting or a member's phone, `step` is the number of 15-second steps since 1970. The direction is
 * bound into the MAC, so a meeting's code can never stand in for a member's.
 */
const codeVersion = 1
export const stepSeconds = 15
/**
 * The server refuses a code of a step it has not reached, and takes the one before the present; so a phone shows what was
 * right two seconds ago and is never ahead.
 */
export const shownLagMs = 2_000
/** Seconds a phone's clock may be off before it is told so when it shows its code. */
export const clockToleranceSeconds = 60
export const tokenLength = 31

export type CodeDirection = 'meeting' | 'member'
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array

interface ReadToken {
  /** 8 base64url characters. */
  handle: string
  step: number
  mac: Uint8Array
  /** The bytes the MAC covers, without the direction. */
  signed: Uint8Array
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export const toBase64Url = (bytes: Uint8Array): string => {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const letters = Math.min(4, Math.ceil(((bytes.length - i) * 4) / 3))
    for (let k = 0; k < letters; k += 1) text += alphabet[(chunk >> (18 - 6 * k)) & 63]
  }
  return text
}

/** Null when the text is not canonical base64url: two spellings of one token would be two codes. */
export const fromBase64Url = (text: string): Uint8Array | null => {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    buffer = ((buffer << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at] = (buffer >> bits) & 255
      at += 1
    }
  }
  return toBase64Url(bytes) === text ? bytes : null
}

export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / 1000 / stepSeconds)
/** First millisecond of a step. */
export const stepStart = (step: number): number => step * stepSeconds * 1000

/**
 * Whether a code of this step may be the one being shown at an instant: of the running step, or of the one before, in which it
 * was read. Otherwise by how many seconds it is off, more than 0 for a clock that is ahead. The server asks it of its own
 * clock, a scanner without a network of its own as the server corrected it.
 */
export const secondsOff = (step: number, milliseconds: number): number => {
  const ahead = step - stepAt(milliseconds)
  return ahead === 0 || ahead === -1 ? 0 : ahead * stepSeconds
}
/** How a clock's lead is told: 约 45 秒, 约 10 分钟. */
export const leadText = (seconds: number): string =>
  seconds < 90 ? `约 ${seconds} 秒` : `约 ${Math.round(seconds / 60)} 分钟`

const header = (handle: Uint8Array, step: number): Uint8Array => {
  const bytes = new Uint8Array(11)
  bytes[0] = codeVersion
  bytes.set(handle, 1)
  new DataView(bytes.buffer).setUint32(7, step)
  return bytes
}
const withDirection = (direction: CodeDirection, signed: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(signed.length + 1)
  bytes[0] = direction === 'meeting' ? 0x4d : 0x50
  bytes.set(signed, 1)
  return bytes
}

export const macOf = (hmac: Hmac, key: Uint8Array, direction: CodeDirection, signed: Uint8Array): Uint8Array =>
  hmac(key, withDirection(direction, signed)).slice(0, 12)

/** @param handle 8 base64url characters (6 bytes). */
export const makeToken = (
  hmac: Hmac,
  key: Uint8Array,
  direction: CodeDirection,
  handle: string,
  step: number,
): string => {
  const handleBytes = fromBase64Url(handle)
  if (handleBytes?.length !== 6) throw new Error('A code handle is 6 bytes')
  const signed = header(handleBytes, step)
  const token = new Uint8Array(23)
  token.set(signed)
  token.set(macOf(hmac, key, direction, signed), 11)
  return toBase64Url(token)
}

/** Reads a token, or a link that ends in one (`…?t=<token>`, `…/<token>`). Null when it is not one of ours. */
export const readToken = (scanned: string): ReadToken | null => {
  const text = scanned.trim()
  const token = text.length === tokenLength ? text : /[/=#]([A-Za-z0-9_-]{31})$/.exec(text)?.[1]
  const bytes = token ? fromBase64Url(token) : null
  if (bytes?.length !== 23 || bytes[0] !== codeVersion) return null
  return {
    handle: toBase64Url(bytes.slice(1, 7)),
    step: new DataView(bytes.buffer, bytes.byteOffset).getUint32(7),
    mac: bytes.slice(11),
    signed: bytes.slice(0, 11),
  }
}
