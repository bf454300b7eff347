import type { AuditEntry } from '../platform/audit'
import { changeMany, command } from '../platform/db'

/** Withdraws the requests still waiting when their meeting is cancelled: there is nothing left to decide. */
export const dropRequests = (meetingId: string, entry: AuditEntry): Promise<void> =>
  changeMany(
    'leaves',
    { meetingId, state: 'requested' },
    { state: 'withdrawn', version: command.inc(1), audit: command.push([entry]) },
  )
