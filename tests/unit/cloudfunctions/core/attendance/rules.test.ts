import { doorWasOpen, offlineStillTaken } from '../../../../../cloudfunctions/core/attendance/rules'

const meeting = {
  openedAt: '2026-11-22T06:20:00.000Z',
  closedAt: '2026-11-22T08:00:00.000Z',
}

describe('doorWasOpen', () => {
  it.each([
    ['a moment before the opening', '2026-11-22T06:19:59.999Z', false],
    ['the instant of the opening', '2026-11-22T06:20:00.000Z', true],
    ['the instant of the closing', '2026-11-22T08:00:00.000Z', true],
    ['a moment after it', '2026-11-22T08:00:00.001Z', false],
  ])('%s', (_name, at, open) => {
    expect(doorWasOpen(meeting, at)).toBe(open)
  })

  it('has no end while the meeting is open, and was never open where it never opened', () => {
    expect(doorWasOpen({ ...meeting, closedAt: null }, '2026-11-22T09:04:00.000Z')).toBe(true)
    expect(doorWasOpen({ openedAt: null, closedAt: null }, '2026-11-22T09:04:00.000Z')).toBe(false)
  })
})

describe('offlineStillTaken', () => {
  const closed = { state: 'closed' as const, closedAt: meeting.closedAt }
  it('takes scans for 72 hours after closing', () => {
    expect(offlineStillTaken(closed, '2026-11-25T08:00:00.000Z')).toBe(true)
    expect(offlineStillTaken(closed, '2026-11-25T08:00:00.001Z')).toBe(false)
  })
  it('takes none once archived, however early', () => {
    expect(offlineStillTaken({ ...closed, state: 'archived' }, '2026-11-22T08:01:00.000Z')).toBe(false)
  })
})
