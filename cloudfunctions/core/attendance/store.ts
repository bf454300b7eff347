import type { Stored } from '../platform/db'
import type { RecordDoc, RecordKind } from '../record/kind'

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
export interface AbsenceReason extends RecordDoc {
  meetingId: string
  memberId: string
  reason: string
  by: string
  /** Reasons given before, each with the instant another took its place. */
  earlier: { reason: string; by: string; until: string }[]
}
export const absenceKind: RecordKind<AbsenceReason> = { collection: 'absences', what: '这条缺席事由' }
