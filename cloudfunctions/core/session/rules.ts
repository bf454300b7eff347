import { addMinutes } from '../../../src/contract/days'

/** Crockford's base 32: no I, L, O or U, so that a code read out or copied by hand survives. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const handleLength = 4
const codeLength = 16

export const triesPerHandle = 5
export const triesPerAccountAndDay = 20
export const invitationExpiry = (at: string): string => addMinutes(at, 7 * 24 * 60)

/** 16 characters from as many bytes, 80 bits: 20 to find the invitation by, 60 secret. */
export const codeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('')
/** `XXXX-XXXX-XXXX-XXXX`. */
export const spaced = (code: string): string => code.match(/.{4}/g)!.join('-')

/** `XXXX-XXXX`: the handle with 20 secret bits, or the other 40; neither half leads to the other. */
export const halved = (code: string, part: 'first' | 'second'): string =>
  part === 'first' ? code.slice(0, 9) : code.slice(10)

/** Undoes what people type instead: other case, dashes, wide spaces, O for 0, I and L for 1. Null when it is no code. */
export const normalisedCode = (typed: string): string | null => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212_-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === codeLength && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}
export const handleOf = (code: string): string => code.slice(0, handleLength)
