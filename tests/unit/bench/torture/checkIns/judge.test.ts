import type { AttendanceRow } from '../../../../../cloudfunctions/core/meeting/rows'
import type { Told } from '../../../../../bench/torture/checkIns/judge'
import { judge, nothingFound } from '../../../../../bench/torture/checkIns/judge'

const row = (memberId: string, more: Partial<AttendanceRow> = {}) =>
  ({ _id: `m:${memberId}`, memberId, arrivedAt: '14:30', status: 'present', ...more }) as AttendanceRow
const told = (call: string, memberId: string, more: object = {}) =>
  ({ call, row: { rowId: `m:${memberId}`, memberId, arrivedAt: '14:30', fresh: true, ...more } }) as Told
const totals = (present: number, late = 0) => ({
  present,
  late,
  expected: 9,
  onLeave: 0,
  absent: 0,
  guests: 0,
  exemptAbsent: 0,
})
const judged = (rows: AttendanceRow[], heard: Told[], seen = totals(rows.length), closedAt: string | null = null) => {
  const found = nothingFound()
  judge(found, { rows, told: heard, totals: seen, closedAt })
  return [found.duplicates, found.missing, found.wrongTotals]
}

describe('the judge of check-ins', () => {
  it('finds nothing in a row for each, told to whoever asked, and to one of them as the maker', () => {
    const heard = [told('a', 'wang'), told('a', 'wang'), told('b', 'wang', { fresh: false }), told('c', 'li')]
    expect(judged([row('wang'), row('li')], heard)).toEqual([0, 0, 0])
  })
  it('finds a second row of one person', () => {
    expect(judged([row('wang'), row('wang', { _id: 'm:wang2' })], [])).toEqual([1, 0, 0])
  })
  it('finds two calls that were each told they made the row', () => {
    expect(judged([row('wang')], [told('a', 'wang'), told('b', 'wang')])).toEqual([1, 0, 0])
  })
  it('finds what was acknowledged and is not there, or not so', () => {
    expect(judged([row('li')], [told('a', 'wang')])).toEqual([0, 1, 0])
    expect(judged([row('wang')], [told('a', 'wang', { arrivedAt: '14:31' })])).toEqual([0, 1, 0])
  })
  it('counts no row of later than the end', () => {
    expect(judged([row('wang', { arrivedAt: '15:31' })], [], totals(0), '15:30')).toEqual([0, 0, 0])
    expect(judged([row('wang')], [], totals(0), '15:30')).toEqual([0, 0, 1])
  })
  it('finds totals that are not what the rows come to', () => {
    expect(judged([row('wang')], [], totals(2))).toEqual([0, 0, 1])
    expect(judged([row('wang', { status: 'late' })], [], totals(1, 0))).toEqual([0, 0, 1])
  })
})
