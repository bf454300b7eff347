import { failureOf } from '../../../../src/platform/errors'
import { pauseBefore } from '../../../../src/platform/retries'

describe('what is tried again, and when', () => {
  it('is a lost connection once, soon', () => {
    expect([0, 1].map((random) => pauseBefore('offline', 1, () => random))).toEqual([300, 1000])
    expect(pauseBefore('timeout', 2)).toBeUndefined()
  })
  it('is what came while too many did, spread wider with each try and within half a minute (P14)', () => {
    expect([1, 2, 5].map((tried) => pauseBefore('busy', tried, () => 1))).toEqual([3000, 5000, 11_000])
    expect(pauseBefore('busy', 6)).toBeUndefined()
    expect(failureOf(new Error('errCode: -501003 exceed request limit')).reason).toBe('busy')
  })
  it('is never what failed of its own', () => {
    expect(pauseBefore('failed', 1)).toBeUndefined()
  })
})
