import { hoursInYear, isInBounds, trainingDays, usualHours, yearsOf } from '../../../../src/contract/studyTrainingWords'

const newYear = { startOn: '2026-12-28', endOn: '2027-01-03', hours: 40 }

describe('0.20 培训登记', () => {
  it('counts both days, over a month’s end and a leap day', () => {
    expect(trainingDays({ startOn: '2026-11-09', endOn: '2026-11-09' })).toBe(1)
    expect(trainingDays({ startOn: '2026-11-09', endOn: '2026-11-13' })).toBe(5)
    expect(trainingDays({ startOn: '2024-02-28', endOn: '2024-03-01' })).toBe(3)
  })
  it('takes 脱产 at the organ’s figure for a day and has none for the others', () => {
    const span = { startOn: '2026-11-09', endOn: '2026-11-13' }
    expect(usualHours('fullTime', span, 8)).toBe(40)
    expect(usualHours('fullTime', span, 6)).toBe(30)
    expect(usualHours('online', span, 8)).toBeNull()
    expect(usualHours('fullTime', { startOn: span.endOn, endOn: span.startOn }, 8)).toBeNull()
  })
  it('is split at Beijing’s year end by days, in halves that add up', () => {
    // 4 of 7 days: 40 × 4 / 7 = 22.86, in halves 23.
    expect([2025, 2026, 2027, 2028].map((year) => hoursInYear(year, newYear))).toEqual([0, 23, 17, 0])
    expect(yearsOf(newYear)).toEqual([2026, 2027])
    expect(hoursInYear(2026, { startOn: '2026-11-09', endOn: '2026-11-13', hours: 40 })).toBe(40)
  })
  it.each([1, 0.5, 7.5, 33])('of %s hours over three years loses and adds none', (hours) => {
    const course = { startOn: '2025-07-01', endOn: '2027-03-31', hours }
    expect(yearsOf(course).reduce((sum, year) => sum + hoursInYear(year, course), 0)).toBe(hours)
  })
  it('is one year long at most', () => {
    expect(isInBounds({ startOn: '2026-01-01', endOn: '2027-01-01' })).toBe(true)
    expect(isInBounds({ startOn: '2026-01-01', endOn: '2027-01-02' })).toBe(false)
  })
})
