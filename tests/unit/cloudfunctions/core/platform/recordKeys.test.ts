import { currentKey, keyOfVersion, keyVersions } from '../../../../../cloudfunctions/core/platform/recordKeys'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

describe('the organ’s record keys', () => {
  const stored = { ...process.env }
  const given = (text: string | undefined) => {
    process.env = { ...stored, ...(text === undefined ? {} : { RECORD_KEYS: text }) }
    if (text === undefined) delete process.env.RECORD_KEYS
  }
  afterAll(() => {
    process.env = stored
  })

  it('seal with the first and open with any', () => {
    given(`3:${key(3)}, 1:${key(1)},2:${key(2)}`)
    expect(currentKey()).toEqual({ version: 3, key: Buffer.alloc(32, 3) })
    expect(keyOfVersion(1)).toEqual(Buffer.alloc(32, 1))
    expect(keyVersions()).toEqual([3, 2, 1])
    expect(() => keyOfVersion(4)).toThrow('no version 4')
  })

  it('are refused when missing or malformed, without a word of what was written', () => {
    const wrong = [
      undefined,
      '',
      key(1),
      `0:${key(1)}`,
      `x:${key(1)}`,
      '1:c2hvcnQ=',
      `1:${key(1)},`,
      `1:${key(1)},1:${key(2)}`,
      `1:${key(1)}A`,
      `-1:${key(1)}`,
    ]
    for (const text of wrong) {
      given(text)
      expect(keyVersions()).toBeNull()
      expect(() => currentKey()).toThrow(/^RECORD_KEYS /)
      for (const part of [key(1), key(2), 'c2hvcnQ']) expect(() => currentKey()).not.toThrow(part)
    }
  })
})
