import type { LeaveReason, LeaveState } from '../../../src/contract/vocabulary'
import type { AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import { changeMany, command } from '../platform/db'

/** `leaves/<meetingId>:<memberId>`: one person's leave from one meeting. */
export interface Leave extends Stored {
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
  version: number
  audit: AuditEntry[]
}

/** Withdraws the requests still waiting when their meeting is cancelled: there is nothing left to decide. */
export const dropRequests = (meetingId: string, entry: AuditEntry): Promise<void> =>
  changeMany(
    'leaves',
    { meetingId, state: 'requested' },
    { state: 'withdrawn', version: command.inc(1), audit: command.push([entry]) },
  )
