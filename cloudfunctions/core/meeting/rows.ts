import type { AttendanceStatus, CheckInMethod } from '../../../src/contract/vocabulary'
import type { RecordDoc, RecordKind } from '../record/kind'
import type { Meeting } from './store'

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
  voided: { by: string; at: string; reason: string } | null
}
export const attendanceCollection = (meeting: Pick<Meeting, 'year'>): string => `attendance_${meeting.year}`
/** Rows follow the meeting's id, which begins with its year. */
export const rowKind: RecordKind<AttendanceRow> = {
  collection: (id) => attendanceCollection({ year: Number(id.slice(0, 4)) }),
  what: '这条签到',
}
export const rowIdOf = (meetingId: string, key: string): string => `${meetingId}:${key}`
