import { createScanGuard } from '../../../../../src/features/attendance/scanGuard'

describe('the guard against double scans', () => {
  it('knows a code for five seconds after it was last in view', () => {
    const guard = createScanGuard()
    expect(guard.recent('a', 0)).toBe(false)
    guard.note('a', 0)
    expect(guard.recent('a', 4_000)).toBe(true)
    // Still held up: each sighting keeps it known.
    expect(guard.recent('a', 8_500)).toBe(true)
    expect(guard.recent('a', 13_501)).toBe(false)
  })

  it('does not confuse two codes', () => {
    const guard = createScanGuard()
    guard.note('a', 0)
    expect(guard.recent('b', 10)).toBe(false)
  })
})
