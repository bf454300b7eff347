import { cameAfterClosing } from '../../../src/contract/arrival'
import type { RollRow } from '../../../src/contract/attendance'
import { leaveReasonLabels } from '../../../src/contract/vocabulary'
import type { Leave } from '../meeting/leaves'
import type { RollChunk } from '../meeting/store'
import type { AbsenceReason } from './store'
import type { AttendanceRow } from '../meeting/rows'

type Entry = RollChunk['entries'][number]
export interface RollSources {
  /** Of the meeting, as it stands now. */
  closedAt: string | null
  entries: readonly Entry[]
  rows: readonly AttendanceRow[]
  leaves: readonly Leave[]
  absences: readonly AbsenceReason[]
}

const leaveOf = (leave: Leave | undefined): RollRow['leave'] =>
  leave && leave.state !== 'withdrawn'
    ? {
        state: leave.state,
        late: leave.late,
        decidedLate: leave.state === 'approved' && leave.decision !== null && leave.decision.at > leave.meetingStartAt,
        reasonLabel: leaveReasonLabels[leave.reasonKind],
      }
    : null

interface Person {
  entry: Entry | null
  row: AttendanceRow | undefined
  leave?: Leave | undefined
  absence?: AbsenceReason | undefined
}
/** Row, else approved leave, else absent. A voided row, or one of a time after the end, is shown but counts as if it were not there. */
const personRow = (
  person: { memberId: string | null; name: string; from: string | null },
  { entry, row, leave, absence }: Person,
  closedAt: string | null,
): RollRow => {
  const valid = row && !row.voided ? row : null
  const afterClosing = valid !== null && cameAfterClosing(valid, { closedAt })
  const counted = afterClosing ? null : valid
  return {
    ...person,
    rowId: row?._id ?? null,
    status: counted?.status ?? (leave?.state === 'approved' ? 'onLeave' : 'absent'),
    expected: entry?.expected ?? false,
    votingRight: entry?.votingRight ?? false,
    why: entry?.why ?? null,
    method: valid?.method ?? null,
    offline: valid?.offline ?? false,
    arrivedAt: valid?.arrivedAt ?? null,
    afterClosing,
    reason: valid ? valid.reason : (absence?.reason ?? null),
    leave: leaveOf(leave),
    voided: row?.voided ? { reason: row.voided.reason, at: row.voided.at } : null,
  }
}

const byMember = <T extends { memberId: string | null }>(list: readonly T[]): Map<string, T> =>
  new Map(list.flatMap((each) => (each.memberId ? [[each.memberId, each] as const] : [])))

/** The whole roll: everyone expected or counted for, then guests; a person removed by correction stays visible only if they came. */
export const rollRows = ({ closedAt, entries, rows, leaves, absences }: RollSources): RollRow[] => {
  const [rowOf, leaveFor, absenceOf] = [byMember(rows), byMember(leaves), byMember(absences)]
  const onRoll = new Set(entries.map((entry) => entry.memberId))
  const people = entries
    .filter((entry) => entry.why !== 'removed' || rowOf.has(entry.memberId))
    .map((entry) =>
      personRow(
        { memberId: entry.memberId, name: entry.name, from: entry.branchName },
        {
          entry,
          row: rowOf.get(entry.memberId),
          leave: leaveFor.get(entry.memberId),
          absence: absenceOf.get(entry.memberId),
        },
        closedAt,
      ),
    )
  const guests = rows
    .filter((row) => row.memberId === null || !onRoll.has(row.memberId))
    .filter((row) => !row.voided)
    .map((row) => personRow({ memberId: row.memberId, name: row.name, from: row.from }, { entry: null, row }, closedAt))
  return [...people, ...guests]
}
