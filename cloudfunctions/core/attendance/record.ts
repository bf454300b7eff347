import type { CheckedIn } from '../../../src/contract/attendance'
import type { CheckInMethod } from '../../../src/contract/vocabulary'
import type { Meeting } from '../meeting/store'
import { auditEntry, type Acting } from '../platform/audit'
import { change, command, find, insert, readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { attendanceCollection, rowIdOf, type AttendanceRow } from '../meeting/rows'

const presentRow = (
  meeting: Pick<Meeting, '_id' | 'title' | 'place'>,
  row: AttendanceRow,
  fresh: boolean,
): CheckedIn => ({
  rowId: row._id,
  meetingId: meeting._id,
  memberId: row.memberId,
  title: meeting.title,
  place: meeting.place,
  name: row.name,
  status: row.status,
  method: row.method,
  arrivedAt: row.arrivedAt,
  fresh,
})

/** Everything about an arrival that the ways in do not share. */
export interface Arrival {
  memberId: string | null
  /** The end of the row's id: a member's id, or `x:<clientId>` for a guest from outside. */
  key: string
  name: string
  branchId: string | null
  from: string
  status: AttendanceRow['status']
  method: CheckInMethod
  offline: boolean
  arrivedAt: string
  reason: string | null
  /** Device and step of a member's code; null when no member's code was used. */
  codeUse: string | null
}

export const rowOf = (meeting: Meeting, arrival: Arrival, acting: Acting): AttendanceRow => {
  const { key, codeUse, ...facts } = arrival
  const _id = rowIdOf(meeting._id, key)
  return {
    _id,
    meetingId: meeting._id,
    ...facts,
    recordedBy: acting.actor.memberId,
    recordedAt: acting.at,
    codeUse: codeUse ?? _id,
    voided: null,
    audit: [auditEntry(acting)],
  }
}

/** The stored row answered as success, unless it was voided. Null when there is none. */
export const storedRow = async (meeting: Meeting, key: string): Promise<CheckedIn | Problem<'rowVoided'> | null> => {
  const row = await readDoc<AttendanceRow>(attendanceCollection(meeting), rowIdOf(meeting._id, key))
  if (!row) return null
  if (row.voided) return refuse('rowVoided', { name: row.name, reason: row.voided.reason })
  return presentRow(meeting, row, false)
}

const usedElsewhere = async (meeting: Meeting, codeUse: string): Promise<Problem<'codeUsed'>> => {
  const [row] = await find<AttendanceRow>(
    attendanceCollection(meeting),
    { codeUse },
    { limit: 1, fields: ['meetingId'] },
  )
  const other = row ? await readDoc<Meeting>('meetings', row.meetingId) : null
  return refuse('codeUsed', { title: other?.title ?? '另一场会议' })
}

/**
 * One insert by a deterministic id: a duplicate is the same success with the row that stands, never a second row. No read
 * before, no transaction, no counter.
 */
export const record = async (
  meeting: Meeting,
  arrival: Arrival,
  acting: Acting,
): Promise<CheckedIn | Problem<'rowVoided' | 'codeUsed'>> => {
  const row = rowOf(meeting, arrival, acting)
  if ((await insert(attendanceCollection(meeting), row)) === 'inserted') return presentRow(meeting, row, true)
  return (await storedRow(meeting, arrival.key)) ?? usedElsewhere(meeting, row.codeUse)
}

/** A voided row comes back to life for an act that carries a reason; the void stays in the row's audit. */
export const recordAgain = async (
  meeting: Meeting,
  arrival: Arrival,
  acting: Acting,
): Promise<CheckedIn | Problem<'rowVoided' | 'codeUsed'>> => {
  const first = await record(meeting, arrival, acting)
  if ('rowId' in first || first.code !== 'rowVoided') return first
  const { _id, audit, codeUse, ...fields } = rowOf(meeting, arrival, acting)
  const revived = await change(
    attendanceCollection(meeting),
    _id,
    { ...fields, audit: command.push(audit) },
    { voided: command.neq(null) },
  )
  return revived ? presentRow(meeting, { _id, codeUse, audit, ...fields }, true) : record(meeting, arrival, acting)
}
