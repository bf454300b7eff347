import type { ProblemCode } from '../../../src/contract/problems'
import { auditEntry, type Acting, type AuditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { change, command, insert, saysConflict, saysDuplicate, transact } from '../platform/db'
import { log } from '../platform/log'
import { Problem } from '../platform/problem'
import { begun, type Fresh } from './create'
import {
  asSaved,
  isAsSaved,
  changedElsewhere,
  collectionOf,
  entryFor,
  markCounted,
  markFor,
  missing,
  readRecord,
  toldBefore,
  unchanged,
  versionOf,
  type Memory,
  type RecordDoc,
  type RecordKind,
} from './kind'

/** A race is judged anew this often before the caller is told of it. */
const attempts = 4

type Lists<Doc> = {
  [Field in keyof Doc as NonNullable<Doc[Field]> extends readonly unknown[] ? Field : never]: Doc[Field]
}
type FieldsOf<Doc extends RecordDoc> = Partial<Omit<Doc, '_id' | 'version' | 'audit' | 'mark'>>
/** What an act makes of a record: fields that take another value, and lines at the end of lists. */
export interface Made<Doc extends RecordDoc> {
  readonly fields?: FieldsOf<Doc>
  readonly append?: Partial<Omit<Lists<Doc>, 'audit'>>
  /** Where its id follows from what it says: the id from now on, under which it is put, and taken from where it was. */
  readonly id?: string
}

/** Nothing to write: it is so already, and this is the answer. */
class Already<Given> {
  constructor(readonly answer: Given) {}
}
export const already = <Given>(answer: Given): Already<Given> => new Already(answer)
type Judged<Doc extends RecordDoc, Given, Code extends ProblemCode> =
  Made<Doc> | Problem<Code> | Already<NoInfer<Given>>

export interface Step<Doc extends RecordDoc, Given extends object, Code extends ProblemCode> {
  readonly id: string
  /** How it is read, where reading does more than fetch it. */
  readonly read?: () => Promise<Doc | Problem<Code> | null>
  /** The record as it was just read; it is read again only when somebody else changed it meanwhile. */
  readonly found?: Doc
  /** What is made where there is none yet; otherwise it is missing. Nothing goes beside it. */
  readonly first?: () => Fresh<Doc> | Problem<Code>
  /** Whether the caller may see it and do this: a refusal, or null. */
  readonly denied: (doc: Doc) => Problem<Code> | null
  /** The version the caller saw; on any other the step is not taken. Undefined where only the record's state matters. */
  readonly seen?: number
  /**
   * Where a filter says all that `denied` and `make` would ask, the change as they would make it, with all it derives: it is
   * tried so before anything is read, and judged by them when nothing fits.
   */
  readonly unread?: { readonly where: Record<string, unknown>; readonly fields: FieldsOf<Doc>; readonly answer: Given }
  /** What becomes of it, or why it cannot; `already` where there is nothing to write. */
  readonly make: (doc: Doc) => Promise<Judged<Doc, Given, Code>> | Judged<Doc, Given, Code>
  readonly answer: (after: Doc) => Given
  readonly memory?: Memory<Doc, Given>
  /**
   * What is written with it or not at all; `after` is the record as it will be, `before` as the transaction has it. It
   * reads, then refuses or writes.
   */
  readonly beside?: (transaction: Transaction, after: Doc, before: Doc) => Promise<Problem<Code> | void>
  /** Another record has what only one may have. */
  readonly clash?: () => Promise<Problem<Code>> | Problem<Code>
}

/** The record as it will be, the act's line in its audit among what the rest follows from. */
const grown = <Doc extends RecordDoc>(
  kind: RecordKind<Doc>,
  before: Doc,
  { fields, append, id }: Made<Doc>,
  line: AuditEntry,
): Doc => {
  const lists = Object.entries(append ?? {}).map(([name, lines]) => [
    name,
    [...((before as unknown as Record<string, unknown[]>)[name] ?? []), ...(lines as unknown[])],
  ])
  const plain = {
    ...before,
    ...fields,
    ...Object.fromEntries(lists),
    _id: id ?? before._id,
    version: versionOf(before) + 1,
    audit: [...before.audit, line],
  } as Doc
  const whole = { ...plain, ...kind.derive?.(plain) }
  return { ...whole, ...markFor(kind, whole) }
}

const written = <Doc extends RecordDoc>(
  kind: RecordKind<Doc>,
  { fields, append }: Made<Doc>,
  after: Doc,
  entry: AuditEntry,
) => ({
  ...fields,
  ...kind.derive?.(after),
  ...markFor(kind, after),
  ...Object.fromEntries(
    Object.entries(append ?? {}).map(([name, lines]) => [name, command.push(lines as unknown as unknown[])]),
  ),
  version: after.version,
  audit: command.push([entry]),
})

export type Outcome<Given, Code extends ProblemCode> = Given | Problem<Code | 'notFound' | 'changedElsewhere'>

/** One try: null when somebody else's change came between reading and writing. */
const attempt = async <Doc extends RecordDoc, Given extends object, Code extends ProblemCode>(
  kind: RecordKind<Doc>,
  request: Acting,
  step: Step<Doc, Given, Code>,
): Promise<Outcome<Given, Code> | null> => {
  const before = step.found ?? (await (step.read ? step.read() : readRecord(kind, step.id)))
  if (before instanceof Problem) return before
  if (before) asSaved(kind, before)
  else return step.first ? begin(kind, request, step.first(), step) : missing(kind)
  const told = toldBefore(before, request, step.memory)
  // A call the phone named is that very call, whatever became of the record or of the caller's rights since.
  if (told && request.named) return told
  const refusal = step.denied(before)
  if (refusal) return told ?? refusal
  if (step.seen !== undefined && step.seen !== versionOf(before))
    return told ?? changedElsewhere(kind, { version: versionOf(before) })
  const made = await step.make(before)
  if (made instanceof Problem) return told ?? made
  if (made instanceof Already) {
    if (told) return told
    return (await remember(kind, request, before, made.answer, step.memory)) ? made.answer : null
  }
  const after = grown(kind, before, made, auditEntry(request))
  const given = step.answer(after)
  const saved = await save(kind, step, { before, after, made, entry: entryFor(request, given, step.memory) })
  if (saved === 'lost') return null
  if (saved !== 'written') return saved
  kind.changed?.(before._id)
  return given
}

/** The record's beginning; null when another has come to be meanwhile under its id, or with what only one may have. */
const begin = async <Doc extends RecordDoc, Given extends object, Code extends ProblemCode>(
  kind: RecordKind<Doc>,
  request: Acting,
  made: Fresh<Doc> | Problem<Code>,
  { answer, memory }: Pick<Step<Doc, Given, Code>, 'answer' | 'memory'>,
): Promise<Given | Problem<Code> | null> => {
  if (made instanceof Problem) return made
  const { doc, given } = begun(kind, request, made, answer, memory)
  await markCounted(kind, null, doc)
  return (await insert(collectionOf(kind, doc._id), doc)) === 'inserted' ? given : null
}

/** A call that found everything done leaves its line as well, or it would be an act of its own when it arrives once more. */
const remember = async <Doc extends RecordDoc, Given extends object>(
  kind: RecordKind<Doc>,
  request: Acting,
  doc: Doc,
  given: Given,
  memory?: Memory<Doc, Given>,
): Promise<boolean> =>
  !request.named ||
  change(
    collectionOf(kind, doc._id),
    doc._id,
    { audit: command.push([entryFor(request, given, memory)]) },
    unchanged(doc),
  )

interface Change<Doc extends RecordDoc> {
  before: Doc
  after: Doc
  made: Made<Doc>
  entry: AuditEntry
}
/** Under the version that was judged; in one transaction with whatever goes with it, or with its leaving another id. */
const save = async <Doc extends RecordDoc, Given extends object, Code extends ProblemCode>(
  kind: RecordKind<Doc>,
  { beside, clash }: Step<Doc, Given, Code>,
  { before, after, made, entry }: Change<Doc>,
): Promise<Problem<Code> | 'written' | 'lost'> => {
  const collection = collectionOf(kind, before._id)
  const moves = after._id !== before._id
  await markCounted(kind, before, after)
  const fields = written(kind, made, after, entry)
  const alone = async () => ((await change(collection, before._id, fields, unchanged(before))) ? 'written' : 'lost')
  const together = () =>
    transact(async (transaction): Promise<Problem<Code> | 'written' | 'lost'> => {
      const current = await transaction.read<Doc>(collection, before._id)
      if (!current || versionOf(current) !== versionOf(before)) return 'lost'
      const refusal = await beside?.(transaction, after, current)
      if (refusal) return refusal
      if (!moves) await transaction.change(collection, before._id, fields)
      else {
        // The old one first: what else is unique of it may be at one place only.
        await transaction.remove(collection, before._id)
        await transaction.insert(collectionOf(kind, after._id), { ...after, audit: [...current.audit, entry] })
      }
      return 'written'
    })
  try {
    return await (beside || moves ? together() : alone())
  } catch (error) {
    if (saysConflict(error)) return 'lost'
    if (!clash || !saysDuplicate(error)) throw error
    return clash()
  }
}

/** The call's own entry is part of the filter: what was done once under a name is not done again when it fits once more. */
const changeUnread = <Doc extends RecordDoc, Given extends object, Code extends ProblemCode>(
  kind: RecordKind<Doc>,
  request: Acting,
  { id, unread, memory }: Step<Doc, Given, Code>,
): Promise<boolean> | false =>
  unread !== undefined &&
  change(
    collectionOf(kind, id),
    id,
    { ...unread.fields, version: command.inc(1), audit: command.push([entryFor(request, unread.answer, memory)]) },
    { ...unread.where, 'audit.key': command.neq(request.key) },
  )

/**
 * One act on a record: read, known to be repeated or allowed and possible, then written under the version it was judged on
 * with its line in the audit. A lost race is judged anew; one lost again and again is told as somebody else's change.
 */
export const step = async <Doc extends RecordDoc, Given extends object, Code extends ProblemCode = never>(
  kind: RecordKind<Doc>,
  request: Acting,
  spec: Step<Doc, Given, Code>,
): Promise<Outcome<Given, Code>> => {
  if (await changeUnread(kind, request, spec)) {
    kind.changed?.(spec.id)
    return spec.unread!.answer
  }
  for (let tried = 0; tried < attempts; tried += 1) {
    const outcome = await attempt(kind, request, tried === 0 ? spec : { ...spec, found: undefined })
    if (outcome !== null) return outcome
  }
  return changedElsewhere(kind)
}

/**
 * The timers' own change of a record as they read it: whether it was written, or somebody was first. One that is not as it
 * was saved is left alone, and keeps no other waiting.
 */
export const stepOfJobs = async <Doc extends RecordDoc>(
  kind: RecordKind<Doc>,
  entry: AuditEntry,
  before: Doc,
  made: Made<Doc>,
): Promise<boolean> => {
  if (!isAsSaved(kind, before)) {
    log({ requestId: entry.requestId, action: entry.act, outcome: `altered ${collectionOf(kind, before._id)}` })
    return false
  }
  const after = grown(kind, before, made, entry)
  const fields = written(kind, made, after, entry)
  await markCounted(kind, before, after)
  const done = await change(collectionOf(kind, before._id), before._id, fields, unchanged(before))
  kind.changed?.(before._id)
  return done
}

/** For whoever is refused before the record is read: what this very call was told when it was done, or the refusal. */
export const toldOr = async <Doc extends RecordDoc, Given extends object, Refusal extends Problem>(
  kind: RecordKind<Doc>,
  request: Acting,
  { id, memory, refusal }: { id: string; memory?: Memory<Doc, Given>; refusal: Refusal },
): Promise<Given | Refusal> => toldBefore(await readRecord(kind, id), request, memory) ?? refusal
