import { closingQuestion, elapsedMinutes, maxMinutes, plannedMinutes } from '../../../../src/contract/meetingClosing'

const meeting = {
  startAt: '2026-11-20T06:30:00.000Z',
  endAt: '2026-11-20T08:00:00.000Z',
  openedAt: '2026-11-20T06:20:00.000Z',
}

describe('how long a meeting lasted', () => {
  it('is planned from start to end, across midnight too', () => {
    expect(plannedMinutes(meeting)).toBe(90)
    expect(plannedMinutes({ startAt: '2026-12-31T15:30:00.000Z', endAt: '2026-12-31T16:30:00.000Z' })).toBe(60)
  })
  it('may be confirmed up to what was planned, or has passed since the opening', () => {
    expect(maxMinutes(meeting, '2026-11-20T06:50:00.000Z')).toBe(90)
    expect(maxMinutes(meeting, '2026-11-20T07:50:00.000Z')).toBe(90)
    expect(maxMinutes(meeting, '2026-11-20T07:50:00.001Z')).toBe(91)
    expect(maxMinutes({ ...meeting, openedAt: null }, '2026-11-20T09:00:00.000Z')).toBe(90)
  })
  it('is what passed since its time, or since it was opened later', () => {
    expect(elapsedMinutes(meeting, '2026-11-20T08:10:00.000Z')).toBe(100)
    expect(elapsedMinutes({ ...meeting, openedAt: '2026-11-20T06:40:00.000Z' }, '2026-11-20T08:10:00.000Z')).toBe(90)
  })
  it('counts from the opening when it ends before its time, and is never nothing', () => {
    expect(elapsedMinutes(meeting, '2026-11-20T06:28:00.000Z')).toBe(8)
    expect(elapsedMinutes(meeting, '2026-11-20T06:20:10.000Z')).toBe(1)
  })
})

describe('what closing asks (U2)', () => {
  it('takes neither figure for granted when 9 minutes were held of 90', () => {
    expect(closingQuestion(meeting, '2026-11-20T06:39:00.000Z')).toEqual({
      planned: 90,
      elapsed: 9,
      max: 90,
      isApart: true,
    })
  })
  it('begins with what passed up to a quarter of an hour from the plan, either way', () => {
    expect(closingQuestion(meeting, '2026-11-20T07:45:00.000Z')).toMatchObject({ elapsed: 75, isApart: false })
    expect(closingQuestion(meeting, '2026-11-20T07:44:00.000Z')).toMatchObject({ elapsed: 74, isApart: true })
    expect(closingQuestion(meeting, '2026-11-20T08:15:00.000Z')).toMatchObject({ elapsed: 105, isApart: false })
    expect(closingQuestion(meeting, '2026-11-20T08:16:00.000Z')).toMatchObject({ elapsed: 106, isApart: true })
  })
})
