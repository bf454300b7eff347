import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import {
  codeFrom,
  halved,
  handleOf,
  invitationExpiry,
  normalisedCode,
  spaced,
} from '../../../../../cloudfunctions/core/session/rules'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const code = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 16, maxLength: 16 })

describe('invitation codes', () => {
  it('are made of the whole alphabet, 16 characters, never alike', () => {
    const drawn = Array.from({ length: 500 }, () => codeFrom(randomBytes(32)))
    expect(new Set(drawn).size).toBe(500)
    for (const each of drawn) expect(each).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    // 8,000 letters of 32: one that never comes has a chance of about e^-250.
    expect(new Set(drawn.join('')).size).toBe(32)
  })

  it('read the same however they are spelt', () => {
    const mangled = fc.tuple(
      code,
      fc.infiniteStream(fc.constantFrom('', ' ', '-', '—', '\u3000', '_')),
      fc.infiniteStream(fc.nat(5)),
    )
    fc.assert(
      fc.property(mangled, ([original, gaps, spellings]) => {
        const confused: Record<string, string[]> = { 0: ['O', 'o', '０'], 1: ['I', 'l', 'L', 'i'] }
        const typed = [...original].map((letter) => {
          const others = [letter, letter.toLowerCase(), ...(confused[letter] ?? [])]
          return others[spellings.next().value % others.length]! + gaps.next().value
        })
        expect(normalisedCode(typed.join(''))).toBe(original)
      }),
    )
  })

  it('survive being shown in fours', () => {
    fc.assert(fc.property(code, (original) => normalisedCode(spaced(original)) === original))
    expect(spaced('ABCDEFGHJKMNPQRS')).toBe('ABCD-EFGH-JKMN-PQRS')
  })

  it('are given to two people as two halves that make the whole (S15)', () => {
    const shown = spaced('ABCDEFGHJKMNPQRS')
    expect([halved(shown, 'first'), halved(shown, 'second')]).toEqual(['ABCD-EFGH', 'JKMN-PQRS'])
  })

  it('are never made of another length or other characters', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = normalisedCode(typed)
        expect(read === null || /^[0-9A-HJKMNP-TV-Z]{16}$/.test(read)).toBe(true)
      }),
    )
    for (const typed of [
      '',
      'ABCD-EFGH-JKMN-PQR',
      'ABCD-EFGH-JKMN-PQRST',
      'ABCD-EFGH-JKMN-PQRU',
      'ABCD-EFGH-JKMN-PQR十',
    ]) {
      expect(normalisedCode(typed)).toBeNull()
    }
  })

  it('are found by their first four characters', () => {
    expect(handleOf('ABCDEFGHJKMNPQRS')).toBe('ABCD')
  })

  it('hold for seven days to the minute', () => {
    expect(invitationExpiry('2026-12-28T15:59:30.000Z')).toBe('2027-01-04T15:59:30.000Z')
  })
})
