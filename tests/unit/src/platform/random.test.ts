import { randomId } from '../../../../src/platform/random'

describe('randomId', () => {
  it('never repeats, though made in the same millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => randomId(1))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is letters and digits, for use in document ids', () => {
    expect(randomId()).toMatch(/^[0-9a-z]{20,30}$/)
  })
})
