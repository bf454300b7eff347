import { firstOpen, isPressing } from '../../../../../cloudfunctions/core/message/quiet'
import { beijingInstant } from '../../../../../src/contract/days'
import type { DaySpan } from '../../../../../src/contract/workdays'

const friday = '2026-11-20'
const off: DaySpan[] = [{ name: '机关休息', fromOn: '2026-11-23', toOn: '2026-11-23', working: false }]
const open = (day: string, clock: string, urgent = false, own = [] as DaySpan[]) =>
  firstOpen(beijingInstant(day, clock), urgent, own)

describe('quiet hours', () => {
  it.each([
    ['in the day at once', friday, '15:07', friday, '15:07'],
    ['before eight at eight', friday, '07:59', friday, '08:00'],
    ['at eight in the evening on Monday', friday, '20:00', '2026-11-23', '08:00'],
    ['on a Saturday on Monday', '2026-11-21', '10:00', '2026-11-23', '08:00'],
    ['before 国庆节 after it', '2026-09-30', '21:00', '2026-10-08', '08:00'],
    ['on a Sunday that is worked at once', '2026-09-20', '10:00', '2026-09-20', '10:00'],
  ])('let a message go %s', (_, day, clock, thenDay, thenClock) => {
    expect(open(day, clock)).toBe(beijingInstant(thenDay, thenClock))
  })
  it('follow the organ’s own days off', () => {
    expect(open(friday, '20:30', false, off)).toBe(beijingInstant('2026-11-24', '08:00'))
  })
  it.each([
    ['in the evening', friday, '21:59', friday, '21:59'],
    ['on a Sunday', '2026-11-22', '07:00', '2026-11-22', '07:00'],
    ['not before half past six', friday, '05:00', friday, '06:30'],
    ['not from ten on', friday, '22:00', '2026-11-21', '06:30'],
  ])('let what cannot wait go %s', (_, day, clock, thenDay, thenClock) => {
    expect(open(day, clock, true)).toBe(beijingInstant(thenDay, thenClock))
  })
  it('cannot wait within a day of the start, and no longer once it has begun', () => {
    const start = beijingInstant('2026-11-21', '09:00')
    expect([
      isPressing(beijingInstant(friday, '08:59'), start),
      isPressing(beijingInstant(friday, '09:00'), start),
      isPressing(start, start),
    ]).toEqual([false, true, false])
  })
})
