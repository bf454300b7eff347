import type { ActionName } from '../../../src/contract'

/** Who did what, kept inside the document the act writes; never any content. */
export interface AuditEntry {
  act: ActionName | 'jobs.closeOverdue'
  /** The member's id, or `jobs`. */
  by: string
  at: string
  requestId: string
}
export const auditEntry = (request: { action: ActionName; actor: { memberId: string }; at: string; requestId: string }): AuditEntry => ({
  act: request.action,
  by: request.actor.memberId,
  at: request.at,
  requestId: request.requestId,
})
