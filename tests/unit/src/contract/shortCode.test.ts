import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import type { Hmac } from '../../../../src/contract/codes'
import {
  isShort,
  shortAlphabet,
  shortCodeOf,
  shortCodesAt,
  shortLength,
  spacedShort,
  typedShort,
} from '../../../../src/contract/shortCode'

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
const key = Buffer.alloc(32, 5)
const minute = Date.parse('2026-11-22T06:30:00.000Z')

describe('Oa 6 a short code', () => {
  it('has eight of 31 characters, none of which looks like another', () => {
    expect(new Set(shortAlphabet).size).toBe(31)
    expect(shortAlphabet).not.toMatch(/[01ILO]/)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(2 ** 31), (bytes, step) => {
        expect(isShort(shortCodeOf(hmac, bytes, step))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('favours no character', () => {
    const seen = new Map<string, number>()
    for (let step = 0; step < 4_000; step += 1)
      for (const letter of shortCodeOf(hmac, key, step)) seen.set(letter, (seen.get(letter) ?? 0) + 1)
    const even = (4_000 * shortLength) / 31
    for (const count of seen.values()) expect(Math.abs(count - even)).toBeLessThan(even * 0.2)
    expect(seen.size).toBe(31)
  })

  it('stands for a minute and is taken for the next', () => {
    const [now, before] = shortCodesAt(hmac, key, minute)
    expect(shortCodesAt(hmac, key, minute + 59_999)).toEqual([now, before])
    expect(shortCodesAt(hmac, key, minute + 60_000)[1]).toBe(now)
    expect(shortCodesAt(hmac, key, minute + 120_000)).not.toContain(now)
  })

  it('is another for another meeting', () => {
    expect(shortCodesAt(hmac, Buffer.alloc(32, 6), minute)).not.toContain(shortCodesAt(hmac, key, minute)[0])
  })

  it('is read as people type it', () => {
    expect(typedShort(' ab3d-ef 7h ')).toBe('AB3DEF7H')
    expect(isShort('AB3DEF7O')).toBe(false)
    expect(isShort('AB3DEF7')).toBe(false)
    expect(spacedShort('AB3DEF7H')).toBe('AB3D EF7H')
  })
})
