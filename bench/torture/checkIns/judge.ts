import type { CheckedIn, Roll } from '../../../src/contract/attendance'
import type { AttendanceRow } from '../../../cloudfunctions/core/meeting/rows'

/** What a call was told. */
export interface Told {
  /** The phone's name for the call: each try of it has the same. */
  readonly call: string
  readonly row: CheckedIn
}

export interface Found {
  schedules: number
  attempts: number
  /** People with two rows, or of whom two different calls were each told that theirs made the row. */
  duplicates: number
  /** Acknowledged, and there is no such row. */
  missing: number
  /** Meetings whose totals are not what their rows come to. */
  wrongTotals: number
}
export const nothingFound = (): Found => ({ schedules: 0, attempts: 0, duplicates: 0, missing: 0, wrongTotals: 0 })

const surplus = (values: readonly string[]): number => values.length - new Set(values).size

/** The rows of one meeting, held against what callers were told and against its totals. */
export function judge(
  found: Found,
  {
    rows,
    told,
    totals,
    closedAt,
  }: { rows: readonly AttendanceRow[]; told: readonly Told[]; totals: Roll['totals']; closedAt: string | null },
): void {
  found.duplicates += surplus(rows.map(({ memberId }) => String(memberId)))
  const makers = new Set(told.filter(({ row }) => row.fresh).map(({ call, row }) => `${row.rowId} ${call}`))
  found.duplicates += surplus([...makers].map((each) => each.split(' ')[0]!))
  const there = new Set(rows.map(({ _id, memberId, arrivedAt }) => `${_id} ${memberId} ${arrivedAt}`))
  const lost = ({ row }: Told) => !there.has(`${row.rowId} ${row.memberId} ${row.arrivedAt}`)
  found.missing += told.filter(lost).length
  // A row of later than the end stays, says so, and does not count (T11).
  const counted = rows.filter(({ arrivedAt }) => closedAt === null || arrivedAt <= closedAt)
  const late = counted.filter(({ status }) => status === 'late').length
  if (totals.present !== counted.length || totals.late !== late) found.wrongTotals += 1
}
