import fc from 'fast-check'
import type { Sealed } from '../../../../../cloudfunctions/api/platform/crypto'
import {
  deviceKey,
  meetingCodeKey,
  phoneDigest,
  randomHandle,
  randomId,
  retryId,
  sameBytes,
  seal,
  sha256,
  unseal,
} from '../../../../../cloudfunctions/api/platform/crypto'

describe('sealing', () => {
  const kept = process.env.ORGAN_KEY
  beforeEach(() => {
    process.env.ORGAN_KEY = Buffer.alloc(32, 7).toString('base64')
  })
  afterAll(() => {
    process.env.ORGAN_KEY = kept
  })

  it('opens what it sealed, in the same context', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (text, context) => unseal(seal(text, context), context) === text,
      ),
    )
  })

  it('seals the same words differently each time', () => {
    const [one, other] = [seal('困难', 'talks/1/text'), seal('困难', 'talks/1/text')]
    expect(one.text).not.toBe(other.text)
    expect(one.wrappedKey).not.toBe(other.wrappedKey)
  })

  it('notices any bit turned over, in the text and in the key', () => {
    const sealed = seal('谈话内容', 'talks/1/text')
    const fields: (keyof Sealed & ('text' | 'wrappedKey'))[] = ['text', 'wrappedKey']
    for (const field of fields) {
      const bytes = Buffer.from(sealed[field], 'base64')
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const turned = Buffer.from(bytes)
        turned[bit >> 3]! ^= 1 << (bit & 7)
        expect(() => unseal({ ...sealed, [field]: turned.toString('base64') }, 'talks/1/text')).toThrow()
      }
    }
  })

  it('notices a text moved to another record or cut short', () => {
    const sealed = seal('谈话内容', 'talks/1/text')
    expect(() => unseal(sealed, 'talks/2/text')).toThrow()
    expect(() => unseal({ ...sealed, text: seal('别的内容', 'talks/1/text').text }, 'talks/1/text')).toThrow()
    for (const length of [0, 4, 16, 24])
      expect(() => unseal({ ...sealed, text: sealed.text.slice(0, length) }, 'talks/1/text')).toThrow()
  })

  it('opens nothing with another organ’s key, and refuses to work without one', () => {
    const sealed = seal('谈话内容', 'talks/1/text')
    process.env.ORGAN_KEY = Buffer.alloc(32, 8).toString('base64')
    expect(() => unseal(sealed, 'talks/1/text')).toThrow()
    process.env.ORGAN_KEY = 'c2hvcnQ='
    expect(() => seal('谈话内容', 'talks/1/text')).toThrow('ORGAN_KEY')
  })

  it('derives a key of its own for every use', () => {
    const keys = [meetingCodeKey('a'), meetingCodeKey('b'), deviceKey('a'), deviceKey('b')].map((key) =>
      key.toString('hex'),
    )
    expect(new Set(keys).size).toBe(4)
    expect(meetingCodeKey('a').toString('hex')).toBe(keys[0])
    expect(deviceKey('a')).toHaveLength(32)
  })

  it('digests phones alike within an organ and differently in another', () => {
    const digest = phoneDigest('13900000003')
    expect(phoneDigest('13900000003')).toBe(digest)
    expect(phoneDigest('13900000004')).not.toBe(digest)
    process.env.ORGAN_KEY = Buffer.alloc(32, 8).toString('base64')
    expect(phoneDigest('13900000003')).not.toBe(digest)
  })
})

describe('ids', () => {
  it('are of the lengths the contract accepts', () => {
    expect(randomHandle()).toMatch(/^[\w-]{8}$/)
    expect(randomId()).toMatch(/^[\w-]{16}$/)
    expect(new Set(Array.from({ length: 1000 }, randomId)).size).toBe(1000)
  })
  it('follow from the caller and the request, and from nothing else', () => {
    expect(retryId('zhou', 'request-1')).toMatch(/^[\w-]{16}$/)
    expect(retryId('zhou', 'request-1')).toBe(retryId('zhou', 'request-1'))
    expect(
      new Set([retryId('zhou', 'request-1'), retryId('zhou', 'request-2'), retryId('chen', 'request-1')]).size,
    ).toBe(3)
  })
})

describe('hashes', () => {
  it('are SHA-256 in hex', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
  it('are compared whole', () => {
    expect(sameBytes(Buffer.from('ab'), Buffer.from('ab'))).toBe(true)
    expect(sameBytes(Buffer.from('ab'), Buffer.from('ac'))).toBe(false)
    expect(sameBytes(Buffer.from('ab'), Buffer.from('abc'))).toBe(false)
  })
})
