import type { ActionName } from '../../../src/contract'

/** Who did what, kept inside the document the act writes; never any content. */
export interface AuditEntry {
  act: ActionName | 'jobs.closeOverdue'
  /** The member's id, or `jobs`. */
  by: string
  at: string
  requestId: string
}
/** The part of a request that every write needs. */
export interface Acting {
  action: ActionName
  actor: { memberId: string }
  at: string
  requestId: string
}
export const auditEntry = (request: Acting): AuditEntry => ({
  act: request.action,
  by: request.actor.memberId,
  at: request.at,
  requestId: request.requestId,
})
