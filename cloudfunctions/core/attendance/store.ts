import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'

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
