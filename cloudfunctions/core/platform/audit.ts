import type { ActionName } from '../../../src/contract'
import { beijingYear } from '../../../src/contract/days'
import { callDigest } from './crypto'
import type { Stored } from './db'
import { insert } from './db'

/** A short answer of an act: ids, versions, states, figures; never anybody's words. */
export type Answer = object

/** What the timers do to records. */
/** What people with the keys of the environment do to all of them (`scripts/records`). */
export type CommandAct =
  'records.backup' | 'records.export' | 'records.restore' | 'records.sendSummary' | 'records.takeSummary'
type JobAct = 'jobs.closeOverdue' | 'jobs.reviewDue' | 'jobs.noteDepartures' | 'jobs.eraseTalks' | 'jobs.sweepPhotos'

/**
 * Who did what, inside the document the act writes; never any content. An entry is only ever appended. It is also the
 * memory of the call: `key` says which call it was, `answer` what it was told, so that the same call, repeated at any later
 * time, is told the same.
 */
export interface AuditEntry {
  act: ActionName | JobAct | CommandAct
  /** The member's id, `jobs`, or `keyHolder`. */
  by: string
  at: string
  requestId: string
  /** Missing on entries from before calls had keys, and on those of jobs. */
  key?: string
  answer?: Answer
}
/** The part of a request that every write needs. */
export interface Acting {
  action: ActionName
  actor: { memberId: string }
  at: string
  requestId: string
  /** See `callKey`. */
  key: string
  /** Whether the phone named this call, so that the same input under another name is another call. */
  named: boolean
}
export const auditEntry = (request: Acting, answer?: Answer): AuditEntry => ({
  act: request.action,
  by: request.actor.memberId,
  at: request.at,
  requestId: request.requestId,
  key: request.key,
  ...(answer && { answer }),
})
/** The line a timer leaves. */
export const jobEntry = (act: JobAct, at: string, requestId: string): AuditEntry => ({
  act,
  by: 'jobs',
  at,
  requestId,
})

/** The same value is always written the same way, whatever the order of its fields. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, canonical(each)]),
  )
}
/**
 * What tells one call from every other: who does what with which input, and the name the phone gave the call, null when it
 * gave none. 96 bits in base64url, worth nothing without the organ's key.
 */
export const callKey = (action: string, caller: string, name: string | null, input: unknown): string =>
  callDigest(JSON.stringify([action, caller, name, canonical(input)]))

/** `audit_<year>/<request>:<record>`: somebody was shown what is confidential, or was refused it; who, when and of which record, nothing of it. */
export interface ReadEntry extends Stored, AuditEntry {
  collection: string
  recordId: string
  /** Of the record. */
  path: string
  /** Why it was not shown; missing where it was. */
  refused?: string
}
/** Written before the record is opened. It throws when it cannot be written, and then nothing is shown. */
export const auditRead = async (
  request: Acting,
  record: Pick<ReadEntry, 'collection' | 'recordId' | 'path' | 'refused'>,
): Promise<void> => {
  const entry: ReadEntry = { _id: `${request.requestId}:${record.recordId}`, ...auditEntry(request), ...record }
  // A duplicate is the platform's own repetition of one call.
  await insert(`audit_${beijingYear(request.at)}`, entry)
}
