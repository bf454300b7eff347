import type { Acting, Answer, AuditEntry } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import { command, readDoc } from '../platform/db'
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

/** A record from before its kind had versions has none until its migration has come by; it counts as 0. */
export const versionOf = ({ version }: { version?: number }): number => version ?? 0
/** The guard of a change: it is still as it was judged. */
export const unchanged = ({ version }: { version?: number }) => ({ version: version ?? command.exists(false) })

export const missing = ({ what }: { what: string }): Problem<'notFound'> => refuse('notFound', { what })
/** How every lost race and every repeated name with other words ends: somebody else's change stands. */
export const changedElsewhere = (
  { what }: { what: string },
  details?: Record<string, string | number>,
): Problem<'changedElsewhere'> => refuse('changedElsewhere', { what }, details ? { details } : {})

/**
 * The entry this very call left on a record, whatever happened to the record since; null when there is none. A call without a
 * name may have been done several times: the last of them.
 */
export const entryOfCall = (doc: Pick<RecordDoc, 'audit'> | null, request: Acting): AuditEntry | null =>
  doc?.audit.filter(({ key, by }) => key === request.key && by === request.actor.memberId).at(-1) ?? null

/** For an answer that holds more than an entry may: what of it is kept, and the same answer told again from that and the record. */
export interface Memory<Doc extends RecordDoc, Given extends object> {
  keep(given: Given): Answer
  recall(remembered: Answer, doc: Doc): Given
}
export const entryFor = <Doc extends RecordDoc, Given extends object>(
  request: Acting,
  given: Given,
  memory?: Memory<Doc, Given>,
): AuditEntry => auditEntry(request, memory ? memory.keep(given) : given)
/** What this very call was told; undefined when it was never done. */
export const toldBefore = <Doc extends RecordDoc, Given extends object>(
  doc: Doc | null,
  request: Acting,
  memory?: Memory<Doc, Given>,
): Given | undefined => {
  const remembered = entryOfCall(doc, request)?.answer
  if (!doc || !remembered) return undefined
  return memory ? memory.recall(remembered, doc) : (remembered as Given)
}
