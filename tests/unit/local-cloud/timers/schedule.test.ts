import { parseSchedule } from '../../../../local-cloud/timers/schedule'

const after = (config: string, instant: string) => parseSchedule(config).after(new Date(instant))?.toISOString()

describe('a timer’s schedule', () => {
  test('is read on Beijing time', () => {
    expect(after('0 30 9 * * * *', '2026-07-01T00:00:00Z')).toBe('2026-07-01T01:30:00.000Z')
    expect(after('0 0 1 * * * *', '2026-06-30T16:00:00Z')).toBe('2026-06-30T17:00:00.000Z')
  })

  test('counts seconds, and steps', () => {
    expect(after('*/20 * * * * * *', '2026-07-01T00:00:01Z')).toBe('2026-07-01T00:00:20.000Z')
    expect(after('0 */5 * * * * *', '2026-07-01T00:00:00Z')).toBe('2026-07-01T00:05:00.000Z')
  })

  test('knows months and weekdays by name or number', () => {
    expect(after('0 0 0 1 1 * *', '2026-07-01T00:00:00Z')).toBe('2026-12-31T16:00:00.000Z')
    expect(after('0 0 8 * * MON *', '2026-07-01T00:00:00Z')).toBe('2026-07-06T00:00:00.000Z')
  })

  test('refuses what it would misread', () => {
    expect(() => parseSchedule('0 0 8 * * *')).toThrow('应有七段')
    expect(() => parseSchedule('0 0 8 * * * 2027')).toThrow('指定了年份')
  })
})
