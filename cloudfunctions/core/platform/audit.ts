import type { ActionName } from '../../../src/contract'
import { beijingYear } from '../../../src/contract/days'
import type { Stored } from './db'
import { insert } from './db'

/** Who did what, kept inside the document the act writes; never any content. */
export interface AuditEntry {
  act: ActionName | 'jobs.closeOverdue' | 'jobs.eraseTalks'
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

/** `audit_<year>/<request>:<record>`: somebody was shown what is confidential; who, when and of which record, nothing of it. */
interface ReadEntry extends Stored, AuditEntry {
  collection: string
  recordId: string
  /** Of the record. */
  path: string
}
/** Written before the record is opened. It throws when it cannot be written, and then nothing is shown. */
export const auditRead = async (
  request: Acting,
  record: Pick<ReadEntry, 'collection' | 'recordId' | 'path'>,
): Promise<void> => {
  const entry: ReadEntry = { _id: `${request.requestId}:${record.recordId}`, ...auditEntry(request), ...record }
  // A duplicate is the platform's own repetition of one call.
  await insert(`audit_${beijingYear(request.at)}`, entry)
}
