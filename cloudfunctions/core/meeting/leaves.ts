import type { LeaveReason, LeaveState } from '../../../src/contract/vocabulary'
import type { AuditEntry } from '../platform/audit'
import { changeMany, command } from '../platform/db'
import type { RecordDoc, RecordKind } from '../record/kind'

/** `leaves/<meetingId>:<memberId>`: one person's leave from one meeting. */
export interface Leave extends RecordDoc {
  meetingId: string
  meetingTitle: string
  meetingStartAt: string
  memberId: string
  name: string
  branchId: string
  branchName: string
  /** The node whose secretary decides: a host, or the node above for the secretary's own. */
  decidedBy: string
  decidedByPath: string
  state: LeaveState
  reasonKind: LeaveReason
  note: string | null
  late: boolean
  requestedAt: string
  decision: { by: string; name: string; at: string; note: string | null } | null
}
export const leaveKind: RecordKind<Leave> = { collection: 'leaves', what: '这份请假' }

/** Withdraws the requests still waiting when their meeting is cancelled: there is nothing left to decide. */
export const dropRequests = (meetingId: string, entry: AuditEntry): Promise<void> =>
  changeMany(
    'leaves',
    { meetingId, state: 'requested' },
    { state: 'withdrawn', version: command.inc(1), audit: command.push([entry]) },
  )
