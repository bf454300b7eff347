import { cameAfterClosing } from '../../../src/contract/arrival'
import type { RollRow } from '../../../src/contract/attendance'
import { spelledName } from '../../../src/contract/names'
import { leaveReasonLabels, type AttendanceStatus, type RollRule } from '../../../src/contract/vocabulary'
import { enteredOf, type Leave } from '../meeting/leaves'
import type { RollChunk } from '../meeting/store'
import { awayForLong, countsOnceHere } from '../meeting/turnout'
import type { AbsenceReason } from './store'
import type { AttendanceRow } from '../meeting/rows'

type Entry = RollChunk['entries'][number]
export interface RollSources {
  /** Of the meeting, as it stands now. */
  closedAt: string | null
  rule: RollRule
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
        ...enteredOf(leave),
      }
    : null

interface Person {
  entry: Entry | null
  row: AttendanceRow | undefined
  leave?: Leave | undefined
  absence?: AbsenceReason | undefined
}
/** A guest who was put on the roll afterwards has come like everyone of it; who was taken off it is a guest. */
const statusOf = (row: AttendanceRow, entry: Entry | null, rule: RollRule): AttendanceStatus => {
  if (rule === 'exemptApart') return row.status
  if (!entry || !countsOnceHere(entry)) return 'guest'
  return row.status === 'guest' ? 'present' : row.status
}

const isOnLeave = (entry: Entry | null, leave: Leave | undefined): boolean =>
  leave?.state === 'approved' || (entry !== null && entry.expected && awayForLong(entry))

/** Row, else leave, else absent. A voided row, or one of a time after the end, is shown but counts as if it were not there. */
const personRow = (
  person: { memberId: string | null; name: string; from: string | null },
  { entry, row, leave, absence }: Person,
  { closedAt, rule }: Pick<RollSources, 'closedAt' | 'rule'>,
): RollRow => {
  const valid = row && !row.voided ? row : null
  const afterClosing = valid !== null && cameAfterClosing(valid, { closedAt })
  const counted = afterClosing ? null : valid
  return {
    ...person,
    spelled: spelledName(person.name),
    rowId: row?._id ?? null,
    status: counted ? statusOf(counted, entry, rule) : isOnLeave(entry, leave) ? 'onLeave' : 'absent',
    expected: entry?.expected ?? false,
    whyNotExpected: entry?.whyNotExpected ?? null,
    votingRight: entry?.votingRight ?? false,
    whyNoVote: entry?.whyNoVote ?? null,
    situations: entry?.situations ?? [],
    presumed: entry?.presumed ?? false,
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
export const rollRows = ({ closedAt, rule, entries, rows, leaves, absences }: RollSources): RollRow[] => {
  const [rowOf, leaveFor, absenceOf] = [byMember(rows), byMember(leaves), byMember(absences)]
  const onRoll = new Set(entries.map((entry) => entry.memberId))
  const people = entries
    .filter((entry) => entry.whyNotExpected !== 'removed' || rowOf.has(entry.memberId))
    .map((entry) =>
      personRow(
        { memberId: entry.memberId, name: entry.name, from: entry.branchName },
        {
          entry,
          row: rowOf.get(entry.memberId),
          leave: leaveFor.get(entry.memberId),
          absence: absenceOf.get(entry.memberId),
        },
        { closedAt, rule },
      ),
    )
  const guests = rows
    .filter((row) => row.memberId === null || !onRoll.has(row.memberId))
    .filter((row) => !row.voided)
    .map((row) =>
      personRow({ memberId: row.memberId, name: row.name, from: row.from }, { entry: null, row }, { closedAt, rule }),
    )
  return [...people, ...guests]
}
