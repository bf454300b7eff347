import { hoursFor, tableError, type HourTable } from '../../../../src/contract/studyHours'
import { readyTableSource, takingReady } from '../../../../src/contract/studyReadyTable'

const now: HourTable = {
  version: 1,
  effectiveFrom: '2000-01-01',
  lateCounts: false,
  secretaryHours: 56,
  fullTimeHours: 6,
  professionalShare: 50,
  rows: [
    { kind: 'studySession', fromMinutes: 45, toMinutes: 1440, hours: 1 },
    { kind: 'guestLecture', fromMinutes: 45, toMinutes: 1440, hours: 2 },
  ],
}

describe('0.21 the ready table', () => {
  const taken = { ...now, ...takingReady(now) }
  it('0.21 is a whole table: an hour is 1, half a day 4, a day 8, for the five kinds it names', () => {
    expect(tableError(taken.rows)).toBeNull()
    for (const kind of ['partyLecture', 'themedPartyDay', 'studySession', 'generalMeeting', 'groupMeeting'] as const)
      expect([59, 60, 120, 180, 240, 360, 480].map((minutes) => hoursFor(taken, kind, minutes))).toEqual([
        0, 1, 2, 4, 4, 8, 8,
      ])
    expect(hoursFor(taken, 'committeeMeeting', 120)).toBe(0)
    expect(taken.fullTimeHours).toBe(8)
  })
  it('0.21 leaves what it is silent on, and says that it is not verified', () => {
    expect([taken.lateCounts, taken.secretaryHours, hoursFor(taken, 'guestLecture', 60)]).toEqual([false, 56, 2])
    expect(readyTableSource.verified).toBe(false)
  })
})
