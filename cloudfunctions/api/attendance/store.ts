import type { AttendanceStatus, CheckInMethod } from '../../../src/contract/vocabulary'
import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'

/** `attendance_<year>/<meetingId>:<memberId>` (outside guests `<meetingId>:x:<clientId>`): one row for each person who came. */
export interface AttendanceRow extends Stored {
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
  /** Unique: device and step for a member's code, the row's own id for every other method. */
  codeUse: string
  voided: { by: string; at: string; reason: string } | null
  audit: AuditEntry[]
}
/** `devices/<deviceId>`: one issue of one phone. Its key is derived, never stored. */
export interface DeviceDoc extends Stored {
  memberId: string
  openId: string
  issuedAt: string
  revokedAt: string | null
  /** The phone's id of the request that issued it, so that a lost answer is answered again. */
  clientId: string
  audit: AuditEntry[]
}
/** `knocks/<meetingId>:<memberId>`: a member who scanned without being on the roll. */
export interface Knock extends Stored {
  meetingId: string
  memberId: string
  name: string
  branchId: string
  branchName: string
  at: string
}
/** `absences/<meetingId>:<memberId>`: the reason a secretary gives for an absence. */
export interface AbsenceReason extends Stored {
  meetingId: string
  memberId: string
  reason: string
  by: string
  audit: AuditEntry[]
}
