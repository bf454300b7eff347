import { closingFigure, maxMinutes, plannedMinutes } from '../../../../src/contract/meetingClosing'

const meeting = {
  startAt: '2026-11-20T06:30:00.000Z',
  endAt: '2026-11-20T08:00:00.000Z',
  openedAt: '2026-11-20T06:20:00.000Z',
}

describe('how long a meeting lasted', () => {
  it('is what was planned, across midnight too', () => {
    expect(plannedMinutes(meeting)).toBe(90)
    expect(plannedMinutes({ startAt: '2026-12-31T15:30:00.000Z', endAt: '2026-12-31T16:30:00.000Z' })).toBe(60)
  })
  it('may be confirmed up to what was planned, or has passed since the opening', () => {
    expect(maxMinutes(meeting, '2026-11-20T06:50:00.000Z')).toBe(90)
    expect(maxMinutes(meeting, '2026-11-20T07:50:00.000Z')).toBe(90)
    expect(maxMinutes(meeting, '2026-11-20T07:50:00.001Z')).toBe(91)
    expect(maxMinutes({ ...meeting, openedAt: null }, '2026-11-20T09:00:00.000Z')).toBe(90)
  })
  it('is asked for with the plan to begin with and the most that is possible', () => {
    expect(closingFigure(meeting, '2026-11-20T08:20:00.000Z')).toMatchObject({ first: 90, min: 1, max: 120 })
  })
})
