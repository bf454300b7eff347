import fc from 'fast-check'
import type { HourMeeting, HourRow, HourTable } from '../../../../src/contract/studyHours'
import {
  dueBy,
  hoursFor,
  hoursOf,
  longestMinutes,
  tableError,
  tableOn,
  targetOf,
  totalOf,
} from '../../../../src/contract/studyHours'

const study = (fromMinutes: number, toMinutes: number, hours: number): HourRow => ({
  kind: 'studySession',
  fromMinutes,
  toMinutes,
  hours,
})
const lecture = (fromMinutes: number, toMinutes: number, hours: number): HourRow => ({
  ...study(fromMinutes, toMinutes, hours),
  kind: 'partyLecture',
})
const table = (more: Partial<HourTable> = {}): HourTable => ({
  version: 1,
  effectiveFrom: '2000-01-01',
  lateCounts: true,
  secretaryHours: null,
  fullTimeHours: 8,
  professionalShare: 50,
  rows: [study(45, 89, 1), study(90, longestMinutes, 2), lecture(30, longestMinutes, 1.5)],
  ...more,
})
const held = (more: Partial<HourMeeting> = {}): HourMeeting => ({
  id: 'm1',
  title: '学习',
  kinds: ['studySession'],
  startAt: '2026-03-05T06:30:00.000Z',
  closedAt: '2026-03-05T08:00:00.000Z',
  minutes: 90,
  ...more,
})
const row = (more = {}) => ({
  meetingId: 'm1',
  status: 'present' as const,
  arrivedAt: '2026-03-05T06:25:00.000Z',
  voided: null,
  ...more,
})

describe('hours', () => {
  it.each([
    [44, 0],
    [45, 1],
    [89, 1],
    [90, 2],
    [1440, 2],
  ])('of %d minutes are %d', (minutes, hours) => {
    expect(hoursFor(table(), 'studySession', minutes)).toBe(hours)
  })

  it('come once from a meeting of several kinds, by the kind that earns most', () => {
    const [line] = hoursOf([row()], [held({ kinds: ['studySession', 'partyLecture'], minutes: 60 })], [table()])
    expect(line).toMatchObject({ kind: 'partyLecture', hours: 1.5 })
  })

  it('are none for kinds without a row', () => {
    const [line] = hoursOf([row()], [held({ kinds: ['committeeMeeting'] })], [table()])
    expect(line).toMatchObject({ kind: null, hours: 0, minutes: 90 })
  })

  it('are full for who came late, unless the table says otherwise', () => {
    const late = [row({ status: 'late' })]
    expect(hoursOf(late, [held()], [table()])[0]!.hours).toBe(2)
    expect(hoursOf(late, [held()], [table({ lateCounts: false })])[0]!.hours).toBe(0)
  })

  it('belong to a guest of another branch as well, and not to a voided row or a meeting that does not count', () => {
    expect(totalOf(hoursOf([row({ status: 'guest' })], [held()], [table()]))).toBe(2)
    expect(hoursOf([row({ voided: { reason: '误扫' } })], [held()], [table()])).toEqual([])
    expect(hoursOf([row()], [], [table()])).toEqual([])
    // T11: taken in after the end.
    expect(hoursOf([row({ arrivedAt: '2026-03-05T08:00:00.001Z' })], [held()], [table()])).toEqual([])
  })

  it('go by the newest version in force on the meeting’s Beijing day', () => {
    const second = table({ version: 2, effectiveFrom: '2026-03-06', rows: [study(1, longestMinutes, 3)] })
    const at = (startAt: string) => hoursOf([row()], [held({ startAt })], [second, table()])[0]
    expect(at('2026-03-05T15:59:00.000Z')).toMatchObject({ day: '2026-03-05', version: 1, hours: 2 })
    expect(at('2026-03-05T16:00:00.000Z')).toMatchObject({ day: '2026-03-06', version: 2, hours: 3 })
    const third = table({ version: 3, effectiveFrom: '2026-01-01', rows: [study(1, longestMinutes, 5)] })
    expect(tableOn([third, second, table()], '2026-03-06')?.version).toBe(3)
    expect(tableOn([table({ effectiveFrom: '2026-03-06' })], '2026-03-05')).toBeNull()
  })

  it('are counted once a meeting, in whatever order rows and meetings come', () => {
    const times = fc.array(
      fc.record({ id: fc.integer({ min: 0, max: 9 }).map((n) => `m${n}`), minutes: fc.integer({ min: 0, max: 400 }) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(times, (sketch) => {
        const meetings = [...new Map(sketch.map(({ id, minutes }) => [id, held({ id, minutes })])).values()]
        const rows = sketch.map(({ id }) => row({ meetingId: id }))
        const expected = meetings.reduce((sum, { minutes }) => sum + (minutes >= 90 ? 2 : minutes >= 45 ? 1 : 0), 0)
        expect(totalOf(hoursOf(rows, meetings, [table()]))).toBe(expected)
        expect(hoursOf([...rows].reverse(), [...meetings].reverse(), [table()])).toEqual(
          hoursOf(rows, meetings, [table()]),
        )
      }),
    )
  })
})

describe('the year’s figure', () => {
  it('is 32, and the organ’s own for its committees once it says one', () => {
    const later = table({ version: 2, effectiveFrom: '2026-12-31', secretaryHours: 56 })
    expect(targetOf([table()], 2026, true)).toBe(32)
    expect([targetOf([later, table()], 2026, true), targetOf([later, table()], 2026, false)]).toEqual([56, 32])
    expect(targetOf([later, table()], 2025, true)).toBe(32)
  })
})

describe('a table is refused', () => {
  it.each<[string, HourRow[], string]>([
    ['empty', [], '一行也没有，请至少规定一种会议'],
    ['with a gap', [study(0, 45, 1), study(61, longestMinutes, 2)], '集中学习：46–60 分钟没有规定'],
    ['with an overlap', [study(0, 60, 1), study(60, longestMinutes, 2)], '集中学习：0–60 分钟与60 分钟以上重叠'],
    ['with an open end', [study(45, 90, 1)], '集中学习：91 分钟以上没有规定'],
    ['negative', [study(-5, longestMinutes, 1)], '集中学习：-5–1440 分钟，分钟不能小于 0'],
    ['with negative hours', [study(0, longestMinutes, -1)], '集中学习：0 分钟以上，学时不能小于 0'],
    ['with more than a day', [study(0, longestMinutes, 24.5)], '集中学习：0 分钟以上，学时不能大于 24'],
    ['backwards', [study(90, 45, 1)], '集中学习：90–45 分钟，止早于起'],
    ['beyond a day', [study(0, 1441, 1)], '集中学习：0–1441 分钟，最长 1440 分钟'],
    ['wrong in its second kind', [lecture(0, longestMinutes, 1), study(0, 10, 1)], '集中学习：11 分钟以上没有规定'],
  ])('%s', (_name, rows, error) => expect(tableError(rows)).toBe(error))

  it('only then: whatever passes rules each minute of a kind at most once, without a hole', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: longestMinutes }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(cuts, fc.nat(5), fc.integer({ min: -2, max: 2 }), (points, which, slip) => {
        const sorted = [...points].sort((a, b) => a - b)
        const rows = sorted.map((from, at) => study(from, (sorted[at + 1] ?? longestMinutes + 1) - 1, 1))
        expect(tableError(rows)).toBeNull()
        const at = which % rows.length
        const slipped = rows.map((each, place) => (place === at ? { ...each, toMinutes: each.toMinutes + slip } : each))
        const minutesRuled = Array.from(
          { length: longestMinutes + 4 },
          (_, minute) => slipped.filter((r) => r.fromMinutes <= minute && minute <= r.toMinutes).length,
        )
        const sound = minutesRuled.every(
          (count, minute) => count === (minute >= sorted[0]! && minute <= longestMinutes ? 1 : 0),
        )
        expect(tableError(slipped) === null).toBe(sound && slipped.every((r) => r.fromMinutes <= r.toMinutes))
      }),
      { numRuns: 60 },
    )
  })
})

describe('0-W: what of a year is due by now', () => {
  it.each([
    [32, '2026-01-31', 0],
    [32, '2026-07-01', 16],
    [32, '2026-09-30', 21],
    [32, '2026-10-01', 32],
    [56, '2026-09-30', 37],
    [32, '2027-01-05', 32],
  ])('of %i hours, on %s: %i', (target, day, due) => expect(dueBy(target, 2026, day)).toBe(due))
})
