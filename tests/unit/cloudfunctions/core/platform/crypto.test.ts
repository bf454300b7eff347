import {
  callDigest,
  deviceKey,
  meetingCodeKey,
  phoneDigest,
  randomHandle,
  randomId,
  retryId,
  sameBytes,
  sha256,
} from '../../../../../cloudfunctions/core/platform/crypto'

describe('what is derived from the organ’s key', () => {
  const stored = process.env.ORGAN_KEY
  beforeEach(() => {
    process.env.ORGAN_KEY = Buffer.alloc(32, 7).toString('base64')
  })
  afterAll(() => {
    process.env.ORGAN_KEY = stored
  })

  it('refuses to work without a whole key', () => {
    process.env.ORGAN_KEY = 'c2hvcnQ='
    expect(() => deviceKey('a')).toThrow('ORGAN_KEY')
  })

  it('derives a key of its own for every use', () => {
    const keys = [meetingCodeKey('a'), meetingCodeKey('b'), deviceKey('a'), deviceKey('b')].map((key) =>
      key.toString('hex'),
    )
    expect(new Set(keys).size).toBe(4)
    expect(meetingCodeKey('a').toString('hex')).toBe(keys[0])
    expect(deviceKey('a')).toHaveLength(32)
  })

  it.each([
    ['phones', phoneDigest],
    ['calls', callDigest],
  ])('digests %s alike within an organ and differently in another', (_, digestOf) => {
    const digest = digestOf('13900000003')
    expect(digestOf('13900000003')).toBe(digest)
    expect(digestOf('13900000004')).not.toBe(digest)
    process.env.ORGAN_KEY = Buffer.alloc(32, 8).toString('base64')
    expect(digestOf('13900000003')).not.toBe(digest)
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
