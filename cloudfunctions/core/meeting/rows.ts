import type { CheckInMethod } from '../../../src/contract/attendanceWords'
import type { AttendanceStatus } from '../../../src/contract/vocabulary'
import { auditEntry, type Acting } from '../platform/audit'
import type { Fresh } from '../record/create'
import type { RecordDoc, RecordKind } from '../record/kind'
import type { Entry } from './roll'
import type { Meeting } from './store'
import { countsOnceHere } from './turnout'

/** `attendance_<year>/<meetingId>:<memberId>` (outside guests `<meetingId>:x:<clientId>`): one row for each person who came. */
export interface AttendanceRow extends RecordDoc {
  meetingId: string
  memberId: string | null
  name: string
  /** Branch of the member at the time, or the unit of a guest from outside. */
  branchId: string | null
  from: string
  status: AttendanceStatus
  method: CheckInMethod
  offline: boolean
  arrivedAt: string
  reason: string | null
  /** Member id of the one who recorded it; the member's own for a scan of the meeting's code. */
  recordedBy: string
  recordedAt: string
  /** Unique: device and step for a member's code, the row's own id for every other method; all of them, where it was made anew. */
  codeUse: string | string[]
  /** 自助签到屏: nobody held the scanner. */
  screen?: true
  /** `mistake`: taken back at once by whoever scanned; it is as if it had never been, and any way in makes it anew. */
  voided: { by: string; at: string; reason: string; mistake?: true } | null
}
export const isMistake = ({ voided }: Pick<AttendanceRow, 'voided'>): boolean => voided?.mistake === true
export const attendanceCollection = (meeting: Pick<Meeting, 'year'>): string => `attendance_${meeting.year}`
/** Rows follow the meeting's id, which begins with its year. */
export const rowKind: RecordKind<AttendanceRow> = {
  collection: (id) => attendanceCollection({ year: Number(id.slice(0, 4)) }),
  what: '这条签到',
}
export const rowIdOf = (meetingId: string, key: string): string => `${meetingId}:${key}`

/** Everything about an arrival that the ways in do not share. */
export interface Arrival {
  memberId: string | null
  /** The end of the row's id: a member's id, or `x:<clientId>` for a guest from outside. */
  key: string
  name: string
  branchId: string | null
  from: string
  status: AttendanceStatus
  method: CheckInMethod
  offline: boolean
  arrivedAt: string
  reason: string | null
  /** Device and step of a member's code; null when no member's code was used. */
  codeUse: string | null
  screen?: true
}

export const rowOf = (meeting: Pick<Meeting, '_id'>, arrival: Arrival, acting: Acting): Fresh<AttendanceRow> => {
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
  }
}

/**
 * Who opens a meeting is there, and so is whoever they say is; of those on the roll alone, for nobody else is asked to come.
 * Lateness is counted from the opening, so nobody of them is late.
 */
export const rowsAtOpening = (
  meeting: Pick<Meeting, '_id' | 'year'>,
  entries: readonly Entry[],
  here: readonly string[],
  acting: Acting,
): AttendanceRow[] =>
  entries
    .filter((entry) => here.includes(entry.memberId) && countsOnceHere(entry))
    .map(({ memberId, name, branchId, branchName }) => ({
      ...rowOf(
        meeting,
        {
          memberId,
          key: memberId,
          name,
          branchId,
          from: branchName,
          status: 'present',
          method: 'atOpening',
          offline: false,
          arrivedAt: acting.at,
          reason: null,
          codeUse: null,
        },
        acting,
      ),
      version: 1,
      audit: [auditEntry(acting)],
    }))
