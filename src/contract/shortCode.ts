import type { Hmac } from './codes'

/**
 * 短码: what stands beside the meeting's QR code for who cannot scan it. Eight characters without look-alikes, made of the
 * meeting's key and the minute. It is short enough to be guessed by a machine, so it is taken on-line only, within two minutes,
 * and each member has five tries at one meeting: with two codes in force, 5 · 2 in 31⁸ (docs/security.md). Pure, as `codes.ts`.
 */
export const shortAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const shortLength = 8
export const shortTries = 5
/** Long enough to be read aloud and typed by somebody of seventy. */
const stepMs = 60_000

export const shortStepAt = (milliseconds: number): number => Math.floor(milliseconds / stepMs)

/** The highest multiple of the alphabet's size below 256: bytes beyond it would favour some letters. */
const fairBytes = 256 - (256 % shortAlphabet.length)
/** Of the 32 bytes of a MAC fewer than eight are fair about once in 10³² times. */
export const shortCodeOf = (hmac: Hmac, key: Uint8Array, step: number): string => {
  const message = new Uint8Array(6)
  message.set([0x53, 1])
  new DataView(message.buffer).setUint32(2, step)
  return [...hmac(key, message)]
    .filter((byte) => byte < fairBytes)
    .slice(0, shortLength)
    .map((byte) => shortAlphabet[byte % shortAlphabet.length])
    .join('')
}

/** The codes that may have been read off a screen at this instant: the running minute's, and the one before. */
export const shortCodesAt = (hmac: Hmac, key: Uint8Array, milliseconds: number): string[] =>
  [0, 1].map((back) => shortCodeOf(hmac, key, shortStepAt(milliseconds) - back))

/** As it was typed, without blanks and in capitals. */
export const typedShort = (text: string): string => text.replace(/[\s·-]/g, '').toUpperCase()
export const isShort = (text: string): boolean =>
  text.length === shortLength && [...text].every((letter) => shortAlphabet.includes(letter))
/** As it is shown and read aloud: in two halves. */
export const spacedShort = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
