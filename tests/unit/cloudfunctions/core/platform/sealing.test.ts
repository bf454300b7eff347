import fc from 'fast-check'
import type { Sealed } from '../../../../../cloudfunctions/core/platform/sealing'
import { rewrapped, seal, unseal, withTexts } from '../../../../../cloudfunctions/core/platform/sealing'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const place = { collection: 'talks', id: '1', organ: 'organ' }
const words = { text: '谈话内容', difficulties: '家里老人住院' }

describe('sealing', () => {
  const stored = { ...process.env }
  const keys = (text: string) => {
    process.env.RECORD_KEYS = text
  }
  beforeEach(() => keys(`1:${key(1)}`))
  afterAll(() => {
    process.env = stored
  })

  it('opens what it sealed, in the same place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, id, organ) => {
        const there = { collection: 'talks', id, organ }
        return unseal(seal({ text }, there), there).text === text
      }),
    )
  })

  it('seals the same words differently each time, shows none of them, and names its profile', () => {
    const [one, other] = [seal(words, place), seal(words, place)]
    expect(one).toMatchObject({ profile: 'A256GCM', keyVersion: 1 })
    expect(one.texts.text).not.toBe(other.texts.text)
    expect(one.wrappedKey).not.toBe(other.wrappedKey)
    expect(JSON.stringify(one)).not.toContain('谈话')
    expect(() => unseal({ ...one, profile: 'SM4' as 'A256GCM' }, place)).toThrow('Unknown sealing profile')
  })

  it('notices every bit turned over, in each text and in the key', () => {
    const sealed = seal(words, place)
    const spots: [string, (base64: string) => Sealed][] = [
      [sealed.wrappedKey, (wrappedKey) => ({ ...sealed, wrappedKey })],
      [sealed.texts.text!, (text) => ({ ...sealed, texts: { ...sealed.texts, text } })],
      [sealed.texts.difficulties!, (difficulties) => ({ ...sealed, texts: { ...sealed.texts, difficulties } })],
    ]
    let turnedBits = 0
    for (const [base64, put] of spots) {
      const bytes = Buffer.from(base64, 'base64')
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const turned = Buffer.from(bytes)
        turned[bit >> 3]! ^= 1 << (bit & 7)
        expect(() => unseal(put(turned.toString('base64')), place)).toThrow()
        turnedBits += 1
      }
    }
    expect(turnedBits).toBe(8 * spots.reduce((sum, [base64]) => sum + Buffer.from(base64, 'base64').length, 0))
  })

  it('notices a text moved to another record, organ, collection or field, or cut short', () => {
    const sealed = seal(words, place)
    for (const moved of [
      { ...place, id: '2' },
      { ...place, organ: 'other' },
      { ...place, collection: 'visits' },
    ])
      expect(() => unseal(sealed, moved)).toThrow()
    const { text, difficulties } = sealed.texts
    expect(() => unseal({ ...sealed, texts: { text: difficulties!, difficulties: text! } }, place)).toThrow()
    expect(() =>
      unseal({ ...sealed, texts: { ...sealed.texts, text: seal(words, place).texts.text! } }, place),
    ).toThrow()
    for (const length of [0, 4, 16, 24])
      expect(() => unseal({ ...sealed, texts: { text: text!.slice(0, length) } }, place)).toThrow()
    expect(() => unseal({ ...sealed, keyVersion: 2 }, place)).toThrow('no version 2')
  })

  it('opens nothing with another key, and neither seals nor opens without one', () => {
    const sealed = seal(words, place)
    keys(`1:${key(9)}`)
    expect(() => unseal(sealed, place)).toThrow()
    keys('')
    expect(() => seal(words, place)).toThrow('RECORD_KEYS')
    expect(() => unseal(sealed, place)).toThrow('RECORD_KEYS')
  })

  it('adds, replaces and drops a text under the record’s own key', () => {
    const sealed = seal<'text' | 'sentence'>({ text: '原话' }, place)
    const more = withTexts(sealed, place, { sentence: '调一次夜班' })
    expect(more.wrappedKey).toBe(sealed.wrappedKey)
    expect(more.texts.text).toBe(sealed.texts.text)
    expect(unseal(more, place)).toEqual({ text: '原话', sentence: '调一次夜班' })
    expect(unseal(withTexts(more, place, { text: '改过', sentence: null }), place)).toEqual({ text: '改过' })
  })

  it('wraps the key anew for the current version and leaves the texts; the old key is then needed no more', () => {
    const sealed = seal(words, place)
    keys(`2:${key(2)},1:${key(1)}`)
    const turned = { ...sealed, ...rewrapped(sealed, place) }
    expect(turned).toMatchObject({ keyVersion: 2, texts: sealed.texts })
    expect(turned.wrappedKey).not.toBe(sealed.wrappedKey)
    keys(`2:${key(2)}`)
    expect(unseal(turned, place)).toEqual(words)
    expect(() => unseal(sealed, place)).toThrow('no version 1')
    // The version is authenticated: a wrapped key passed off as another version's does not open.
    keys(`2:${key(2)},1:${key(2)}`)
    expect(() => unseal({ ...turned, keyVersion: 1 }, place)).toThrow()
  })
})
