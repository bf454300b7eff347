import { calendarAt, lastHalfHour, openedFor, soonToday } from '../../../../local-cloud/seed/calendar'
import { beijingDay } from '../../../../src/contract/days'

describe('working days around a Sunday', () => {
  // Sunday, 22 November 2026, 15:00 in Beijing.
  const calendar = calendarAt('2026-11-22T07:00:00.000Z')

  test('today is today, even on a Sunday', () => {
    expect(calendar.today).toBe('2026-11-22')
    expect(calendar.workday(0)).toBe('2026-11-22')
  })
  test('the day before is the Friday, the next is the Monday', () => {
    expect(calendar.workday(-1)).toBe('2026-11-20')
    expect(calendar.workday(1)).toBe('2026-11-23')
    expect(calendar.workday(-6)).toBe('2026-11-13')
    expect(calendar.workday(6)).toBe('2026-11-30')
  })
  test('a wall-clock time is told in Beijing', () => {
    expect(calendar.at(-1, '15:00')).toBe('2026-11-20T07:00:00.000Z')
  })
  test('counts across the end of a year', () => {
    expect(calendarAt('2026-12-31T15:50:00.000Z').workday(1)).toBe('2027-01-01')
    expect(calendarAt('2025-12-31T16:00:00.000Z').workday(-1)).toBe('2025-12-31')
  })
})

test.each([
  ['at five past ten', '2026-11-20T02:05:00.000Z', '2026-11-20T02:30:00.000Z'],
  ['on the half hour', '2026-11-20T02:30:00.000Z', '2026-11-20T02:30:00.000Z'],
  ['at 23:29', '2026-11-20T15:29:00.000Z', '2026-11-20T15:30:00.000Z'],
  ['at 23:50, when the next half hour is tomorrow', '2026-11-20T15:50:00.000Z', '2026-11-20T15:30:00.000Z'],
  ['in the last millisecond of the year', '2026-12-31T15:59:59.999Z', '2026-12-31T15:30:00.000Z'],
  ['at midnight', '2026-11-20T16:00:00.000Z', '2026-11-20T16:00:00.000Z'],
])('a meeting soon, %s', (_, now, start) => {
  expect(soonToday(now)).toBe(start)
})

test('every minute of two days has its meetings on the Beijing day itself', () => {
  const from = Date.parse('2026-12-31T00:00:00.000Z')
  for (let minute = 0; minute < 2 * 24 * 60; minute += 1) {
    const now = new Date(from + minute * 60_000).toISOString()
    const today = beijingDay(now)
    const underWay = lastHalfHour(now)
    expect([beijingDay(soonToday(now)), beijingDay(underWay), beijingDay(openedFor(underWay))]).toEqual([
      today,
      today,
      today,
    ])
    expect(underWay <= now && openedFor(underWay) <= underWay).toBe(true)
  }
})
