import { doorOpens, doorOpensAt } from '../../../../src/contract/meetingDoor'

describe('U8 the door of a meeting', () => {
  const meeting = { startAt: '2026-11-22T06:30:00.000Z' }

  it('comes near half an hour before the planned start', () => {
    expect(doorOpensAt(meeting)).toBe('2026-11-22T06:00:00.000Z')
  })

  it.each([
    ['2026-11-22T05:59:59.999Z', false],
    ['2026-11-22T06:00:00.000Z', true],
    ['2026-11-22T06:45:00.000Z', true],
  ])('at %s: %s', (at, near) => {
    expect(doorOpens(meeting, at)).toBe(near)
  })
})
