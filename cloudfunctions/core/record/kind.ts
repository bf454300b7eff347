import type { Acting, AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import { readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'

/** A record: it has a life, readers, an audit that only grows, and a version that every change raises by one. */
export interface RecordDoc extends Stored {
  version: number
  audit: AuditEntry[]
}

/**
 * What all acts on one kind of record share; the acts themselves give what has thought in it. `Derived` names the fields that
 * follow from the rest, which no act gives.
 */
export interface RecordKind<Doc extends RecordDoc, Derived extends keyof Doc = never> {
  /** Where it lies: a collection, or by the record's id where a family is kept by year. */
  readonly collection: string | ((id: string) => string)
  /** What a refusal calls it: 这次谈心谈话. */
  readonly what: string
  /** Everything stored beside it that follows from the rest; written anew with every change, never by itself. */
  readonly derive?: (doc: Doc) => Pick<Doc, Derived>
  /** Once a change is written: whatever a warm instance remembers of it is forgotten. */
  readonly changed?: (id: string) => void
}

export const collectionOf = <Doc extends RecordDoc>({ collection }: RecordKind<Doc>, id: string): string =>
  typeof collection === 'string' ? collection : collection(id)
export const readRecord = <Doc extends RecordDoc>(kind: RecordKind<Doc>, id: string): Promise<Doc | null> =>
  readDoc<Doc>(collectionOf(kind, id), id)

export const missing = ({ what }: { what: string }): Problem<'notFound'> => refuse('notFound', { what })
/** How every lost race and every repeated name with other words ends: somebody else's change stands. */
export const changedElsewhere = (
  { what }: { what: string },
  details?: Record<string, string | number>,
): Problem<'changedElsewhere'> => refuse('changedElsewhere', { what }, details ? { details } : {})

/** The entry this very call left on a record, whatever happened to the record since; null when there is none. */
export const entryOfCall = (doc: Pick<RecordDoc, 'audit'> | null, request: Acting): AuditEntry | null =>
  doc?.audit.find(({ key, by }) => key === request.key && by === request.actor.memberId) ?? null
