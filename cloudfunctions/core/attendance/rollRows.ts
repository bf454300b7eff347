import { cameAfterClosing } from '../../../src/contract/arrival'
import type { RollRow } from '../../../src/contract/attendance'
import { spelledName } from '../../../src/contract/names'
import { leaveReasonLabels, type AttendanceStatus, type RollRule } from '../../../src/contract/vocabulary'
import { enteredOf } from '../meeting/leaves'
import { serialsOf, type Entry } from '../meeting/roll'
import { isMistake } from '../meeting/rows'
import { awayForLong, countsOnceHere } from '../meeting/turnout'
import { personKey, type BookAbsence, type BookLeave, type BookRow } from './book'

type Leave = BookLeave & { meetingStartAt: string }
export interface RollSources {
  /** Of the meeting, as it stands now. */
  closedAt: string | null
  rule: RollRule
  entries: readonly Entry[]
  rows: readonly BookRow[]
  leaves: readonly Leave[]
  absences: readonly BookAbsence[]
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
  serial?: number | undefined
  row: BookRow | undefined
  leave?: Leave | undefined
  absence?: BookAbsence | undefined
}
/** A guest who was put on the roll afterwards has come like everyone of it; who was taken off it is a guest. */
const statusOf = (row: BookRow, entry: Entry | null, rule: RollRule): AttendanceStatus => {
  if (rule === 'exemptApart') return row.status
  if (!entry || !countsOnceHere(entry)) return 'guest'
  return row.status === 'guest' ? 'present' : row.status
}

const isOnLeave = (entry: Entry | null, leave: Leave | undefined): boolean =>
  leave?.state === 'approved' || (entry !== null && entry.expected && awayForLong(entry))

/** Row, else leave, else absent. A voided row, or one of a time after the end, is shown but counts as if it were not there. */
const personRow = (
  person: { memberId: string | null; name: string; from: string | null },
  { entry, serial, row, leave, absence }: Person,
  { closedAt, rule }: Pick<RollSources, 'closedAt' | 'rule'>,
): RollRow => {
  const valid = row && !row.voided ? row : null
  const afterClosing = valid !== null && cameAfterClosing(valid, { closedAt })
  const counted = afterClosing ? null : valid
  return {
    ...person,
    spelled: spelledName(person.name),
    serial: serial ?? null,
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

const byId = (a: BookRow, b: BookRow): number => (a._id < b._id ? -1 : 1)

/** Everyone in the order of the roll: whoever is on it, then guests; also who is not shown, so that places stay. */
export const rollOrder = ({ entries, rows }: Pick<RollSources, 'entries' | 'rows'>): string[] => {
  const onRoll = new Set(entries.map(({ memberId }) => memberId))
  const guests = rows.filter(({ memberId }) => memberId === null || !onRoll.has(memberId))
  return [...onRoll, ...guests.sort(byId).map(personKey)]
}

/**
 * The whole roll, or these people of it: everyone expected or counted for, then guests; a person removed by correction stays
 * visible only if they came.
 */
export const rollRows = (
  { closedAt, rule, entries, rows: all, leaves, absences }: RollSources,
  wanted: (key: string) => boolean = () => true,
): RollRow[] => {
  const rows = all.filter((row) => !isMistake(row))
  const serials = serialsOf(entries)
  const [rowOf, leaveFor, absenceOf] = [byMember(rows), byMember(leaves), byMember(absences)]
  const onRoll = new Set(entries.map((entry) => entry.memberId))
  const people = entries
    .filter(({ memberId }) => wanted(memberId))
    .filter((entry) => entry.whyNotExpected !== 'removed' || rowOf.has(entry.memberId))
    .map((entry) =>
      personRow(
        { memberId: entry.memberId, name: entry.name, from: entry.branchName },
        {
          entry,
          serial: serials.get(entry.memberId),
          row: rowOf.get(entry.memberId),
          leave: leaveFor.get(entry.memberId),
          absence: absenceOf.get(entry.memberId),
        },
        { closedAt, rule },
      ),
    )
  const guests = rows
    .filter((row) => row.memberId === null || !onRoll.has(row.memberId))
    .filter((row) => !row.voided && wanted(personKey(row)))
    .sort(byId)
    .map((row) =>
      personRow({ memberId: row.memberId, name: row.name, from: row.from }, { entry: null, row }, { closedAt, rule }),
    )
  return [...people, ...guests]
}
