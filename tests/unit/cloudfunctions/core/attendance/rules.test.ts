import {
  arrivalStatus,
  doorWasOpen,
  lateEntryFits,
  offlineStillTaken,
} from '../../../../../cloudfunctions/core/attendance/rules'

const meeting = {
  startAt: '2026-11-22T06:30:00.000Z',
  openedAt: '2026-11-22T06:20:00.000Z',
  closedAt: '2026-11-22T08:00:00.000Z',
  lateAfterMinutes: 10,
}

describe('arrivalStatus', () => {
  it.each([
    ['long before the start', '2026-11-22T06:21:00.000Z', 'present'],
    ['at the last instant of grace', '2026-11-22T06:40:00.000Z', 'present'],
    ['one millisecond later', '2026-11-22T06:40:00.001Z', 'late'],
  ])('%s', (_name, arrivedAt, status) => {
    expect(arrivalStatus(meeting, arrivedAt)).toBe(status)
  })

  it('counts the grace from a delayed opening: nobody can check in at a closed door', () => {
    const delayed = { ...meeting, openedAt: '2026-11-22T06:50:00.000Z' }
    expect(arrivalStatus(delayed, '2026-11-22T07:00:00.000Z')).toBe('present')
    expect(arrivalStatus(delayed, '2026-11-22T07:00:00.001Z')).toBe('late')
  })

  it('has no grace when the organ gives none', () => {
    expect(arrivalStatus({ ...meeting, lateAfterMinutes: 0 }, '2026-11-22T06:30:00.001Z')).toBe('late')
  })
})

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

describe('lateEntryFits', () => {
  it('takes a time between the opening door and the closing', () => {
    expect(lateEntryFits(meeting, '2026-11-22T06:15:00.000Z')).toBe(true)
    expect(lateEntryFits(meeting, '2026-11-22T08:00:00.000Z')).toBe(true)
  })
  it('refuses a time outside, and a meeting that has not closed', () => {
    expect(lateEntryFits(meeting, '2026-11-22T06:14:59.999Z')).toBe(false)
    expect(lateEntryFits(meeting, '2026-11-22T08:00:00.001Z')).toBe(false)
    expect(lateEntryFits({ ...meeting, closedAt: null }, '2026-11-22T07:00:00.000Z')).toBe(false)
  })
})
