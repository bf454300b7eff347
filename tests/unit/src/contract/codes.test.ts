import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { Hmac } from '../../../../src/contract/codes'
import {
  fromBase64Url,
  macOf,
  makeToken,
  readToken,
  stepAt,
  stepStart,
  toBase64Url,
  tokenLength,
} from '../../../../src/contract/codes'

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const handle = bytes(6).map(toBase64Url)
const step = fc.integer({ min: 0, max: 0xffffffff })
const direction = fc.constantFrom('meeting' as const, 'member' as const)

/** What a server does with a token: read it and compare the MAC under the key and the direction it expects. */
const accepts = (key: Uint8Array, expects: 'meeting' | 'member', token: string): boolean => {
  const read = readToken(token)
  return read !== null && Buffer.from(macOf(hmac, key, expects, read.signed)).equals(Buffer.from(read.mac))
}

describe('base64url', () => {
  it('brings any bytes back, as Node spells them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (data) => {
        const text = toBase64Url(data)
        expect(text).toBe(Buffer.from(data).toString('base64url'))
        expect(fromBase64Url(text)).toEqual(data)
      }),
    )
  })
  it('takes one spelling only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const data = fromBase64Url(text)
        expect(data === null || toBase64Url(data) === text).toBe(true)
      }),
    )
    expect(fromBase64Url('AB')).toBeNull()
    expect(fromBase64Url('AA==')).toBeNull()
  })
})

describe('a token', () => {
  it('brings handle and step back, bare or at the end of a link', () => {
    fc.assert(
      fc.property(bytes(32), direction, handle, step, (key, way, name, number) => {
        const token = makeToken(hmac, key, way, name, number)
        expect(token).toHaveLength(tokenLength)
        for (const scanned of [
          token,
          ` ${token}\n`,
          `https://example.org/c?t=${token}`,
          `https://example.org/c/${token}`,
          `https://example.org/#${token}`,
        ]) {
          expect(readToken(scanned)).toMatchObject({ handle: name, step: number })
        }
        expect(accepts(key, way, token)).toBe(true)
      }),
    )
  })
  it('is refused when any letter of it differs', () => {
    const key = randomBytes(32)
    fc.assert(
      fc.property(direction, handle, step, fc.nat(tokenLength - 1), fc.nat(63), (way, name, number, at, letter) => {
        const token = makeToken(hmac, key, way, name, number)
        const other = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[letter]!
        fc.pre(token[at] !== other)
        expect(accepts(key, way, token.slice(0, at) + other + token.slice(at + 1))).toBe(false)
      }),
      { numRuns: 5_000 },
    )
  })
  it('is refused with another key, another step’s MAC or another handle’s MAC', () => {
    fc.assert(
      fc.property(
        bytes(32),
        bytes(32),
        handle,
        handle,
        step,
        step,
        (key, otherKey, name, otherName, number, otherNumber) => {
          fc.pre(!Buffer.from(key).equals(Buffer.from(otherKey)) && name !== otherName && number !== otherNumber)
          const token = makeToken(hmac, key, 'meeting', name, number)
          expect(accepts(otherKey, 'meeting', token)).toBe(false)
          // The last 16 letters hold the MAC; 11 bytes of header end one byte into the letters before them.
          const graft = (head: string) => {
            const [whole, mac] = [fromBase64Url(head)!, fromBase64Url(token)!.slice(11)]
            return toBase64Url(Uint8Array.from([...whole.slice(0, 11), ...mac]))
          }
          expect(accepts(key, 'meeting', graft(makeToken(hmac, key, 'meeting', name, otherNumber)))).toBe(false)
          expect(accepts(key, 'meeting', graft(makeToken(hmac, key, 'meeting', otherName, number)))).toBe(false)
        },
      ),
    )
  })
  it('of a meeting never stands in for a member’s', () => {
    fc.assert(
      fc.property(bytes(32), handle, step, (key, name, number) => {
        expect(accepts(key, 'member', makeToken(hmac, key, 'meeting', name, number))).toBe(false)
        expect(accepts(key, 'meeting', makeToken(hmac, key, 'member', name, number))).toBe(false)
      }),
    )
  })
  it('made of random letters is refused', () => {
    const key = randomBytes(32)
    fc.assert(
      fc.property(bytes(23), (data) => {
        expect(accepts(key, 'meeting', toBase64Url(data))).toBe(false)
      }),
      { numRuns: 5_000 },
    )
  })
  it('is not read from other texts, whatever they hold, and reading never throws', () => {
    for (const text of [
      '',
      'https://example.org',
      'A'.repeat(30),
      'A'.repeat(32),
      `x${'A'.repeat(31)}`,
      '会'.repeat(31),
    ]) {
      expect(readToken(text)).toBeNull()
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void readToken(text)))
  })
})

describe('steps', () => {
  it('last 15 seconds', () => {
    const at = Date.parse('2026-11-20T01:00:00.000Z')
    expect(stepStart(stepAt(at))).toBe(at)
    expect(stepAt(at + 14_999)).toBe(stepAt(at))
    expect(stepAt(at + 15_000)).toBe(stepAt(at) + 1)
    expect(stepAt(at - 1)).toBe(stepAt(at) - 1)
  })
})

describe('the layout of a token', () => {
  const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
  // Computed by another program from the description alone: phones and servers of other versions read the same.
  it.each([
    ['meeting', 'AQGwnRH_vwci-3NLZgt0SR82IOmfakg'],
    ['member', 'AQGwnRH_vwci-3Prapn7GaGF_beRipA'],
  ] as const)('of a %s code is as it is written down (S15)', (direction, token) => {
    const key = Uint8Array.from({ length: 32 }, (_, at) => at)
    expect(makeToken(hmac, key, direction, 'AbCdEf-_', 119_733_107)).toBe(token)
    expect(readToken(token)).toMatchObject({ handle: 'AbCdEf-_', step: 119_733_107 })
  })
})
