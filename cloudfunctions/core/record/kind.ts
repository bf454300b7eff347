import type { Acting, Answer, AuditEntry } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import { command, readDoc } from '../platform/db'
import { Altered, markHolds, markOf, oldFormsCount, type Facts } from '../platform/mark'
import { refuse, type Problem } from '../platform/problem'
import { markNode } from '../summary/marks'

/** A record: it has a life, readers, an audit that only grows, and a version that every change raises by one. */
export interface RecordDoc extends Stored {
  version: number
  audit: AuditEntry[]
  /** Of kinds that have `marked`; missing on what was saved before there were marks. */
  mark?: string
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
  /** What of it says who somebody is or who may read, marked under the organ's key: it counts only as it was saved. */
  readonly marked?: (doc: Doc) => Facts
  /** Where it is counted in summaries, and what of it the figures depend on; null where nowhere. */
  readonly counted?: (doc: Doc) => { nodeIds: readonly string[]; as: unknown } | null
  /** Once a change is written: whatever a warm instance remembers of it is forgotten. */
  readonly changed?: (id: string) => void
}

export const collectionOf = <Doc extends RecordDoc>({ collection }: RecordKind<Doc>, id: string): string =>
  typeof collection === 'string' ? collection : collection(id)
/** The mark of a record that an act has made or changed. */
export const markFor = <Doc extends RecordDoc>(kind: RecordKind<Doc>, doc: Doc): Pick<RecordDoc, 'mark'> =>
  kind.marked ? { mark: markOf(collectionOf(kind, doc._id), kind.marked(doc)) } : {}
/** Whether a stored record says what was saved. */
export const isAsSaved = <Doc extends RecordDoc>(kind: RecordKind<Doc>, doc: Doc): boolean => {
  if (!kind.marked) return true
  return doc.mark === undefined ? oldFormsCount() : markHolds(collectionOf(kind, doc._id), kind.marked(doc), doc.mark)
}
/** A stored record, if it does; throws otherwise, so that nothing is done on the word of another. */
export const asSaved = <Doc extends RecordDoc>(kind: RecordKind<Doc>, doc: Doc): Doc => {
  if (!isAsSaved(kind, doc)) throw new Altered(collectionOf(kind, doc._id))
  return doc
}
export const readRecord = async <Doc extends RecordDoc>(kind: RecordKind<Doc>, id: string): Promise<Doc | null> => {
  const doc = await readDoc<Doc>(collectionOf(kind, id), id)
  return doc && asSaved(kind, doc)
}

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

/** Before a change is written: where it makes figures others than they were, the nodes are marked to be counted anew. */
export const markCounted = async <Doc extends RecordDoc>(
  { counted }: Pick<RecordKind<Doc>, 'counted'>,
  before: Doc | null,
  after: Doc,
): Promise<void> => {
  const [was, is] = [before && counted?.(before), counted?.(after)]
  if (JSON.stringify(was ?? null) === JSON.stringify(is ?? null)) return
  const nodeIds = new Set([was, is].flatMap((each) => each?.nodeIds ?? []))
  await Promise.all([...nodeIds].map(markNode))
}
