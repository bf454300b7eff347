import type { ProblemCode } from '../../../src/contract/problems'
import type { Acting, Answer } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { change, command, insert, saysDuplicate, transact } from '../platform/db'
import { Problem } from '../platform/problem'
import { begun, type Fresh } from './create'
import {
  changedElsewhere,
  collectionOf,
  entryOfCall,
  missing,
  readRecord,
  type RecordDoc,
  type RecordKind,
} from './kind'

/** A race is judged anew this often before the caller is told of it. */
const attempts = 4

type Lists<Doc> = {
  [Field in keyof Doc as NonNullable<Doc[Field]> extends readonly unknown[] ? Field : never]: Doc[Field]
}
/** What an act makes of a record: fields that take another value, and lines at the end of lists. */
export interface Made<Doc extends RecordDoc> {
  readonly fields?: Partial<Omit<Doc, '_id' | 'version' | 'audit'>>
  readonly append?: Partial<Omit<Lists<Doc>, 'audit'>>
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
  readonly unread?: { readonly where: Record<string, unknown>; readonly fields: Partial<Doc>; readonly answer: Given }
  /** What becomes of it, or why it cannot; `already` where there is nothing to write. */
  readonly make: (doc: Doc) => Promise<Judged<Doc, Given, Code>> | Judged<Doc, Given, Code>
  readonly answer: (after: Doc) => Given
  /**
   * What is written with it or not at all; `after` is the record as it will be, `before` as the transaction has it. It
   * reads, then refuses or writes.
   */
  readonly beside?: (transaction: Transaction, after: Doc, before: Doc) => Promise<Problem<Code> | void>
  /** Another record has what only one may have. */
  readonly clash?: () => Promise<Problem<Code>> | Problem<Code>
}

const grown = <Doc extends RecordDoc>(kind: RecordKind<Doc>, before: Doc, { fields, append }: Made<Doc>): Doc => {
  const lists = Object.entries(append ?? {}).map(([name, lines]) => [
    name,
    [...((before as unknown as Record<string, unknown[]>)[name] ?? []), ...(lines as unknown[])],
  ])
  const plain = { ...before, ...fields, ...Object.fromEntries(lists), version: before.version + 1 } as Doc
  return { ...plain, ...kind.derive?.(plain) }
}

const written = <Doc extends RecordDoc>(
  kind: RecordKind<Doc>,
  request: Acting,
  { fields, append }: Made<Doc>,
  after: Doc,
  given: Answer,
) => ({
  ...fields,
  ...kind.derive?.(after),
  ...Object.fromEntries(
    Object.entries(append ?? {}).map(([name, lines]) => [name, command.push(lines as unknown as unknown[])]),
  ),
  version: after.version,
  audit: command.push([auditEntry(request, given)]),
})

export type Outcome<Given, Code extends ProblemCode> = Given | Problem<Code | 'notFound' | 'changedElsewhere'>

/** One try: null when somebody else's change came between reading and writing. */
const attempt = async <Doc extends RecordDoc, Given extends object, Code extends ProblemCode>(
  kind: RecordKind<Doc>,
  request: Acting,
  step: Step<Doc, Given, Code>,
): Promise<Outcome<Given, Code> | null> => {
  const before = await (step.read ? step.read() : readRecord(kind, step.id))
  if (before instanceof Problem) return before
  if (!before) return step.first ? begin(kind, request, step.first(), step.answer) : missing(kind)
  const told = entryOfCall(before, request)?.answer as Given | undefined
  // A call the phone named is that very call, whatever became of the record or of the caller's rights since.
  if (told && request.named) return told
  const refusal = step.denied(before)
  if (refusal) return told ?? refusal
  if (step.seen !== undefined && step.seen !== before.version)
    return told ?? changedElsewhere(kind, { version: before.version })
  const made = await step.make(before)
  if (made instanceof Problem) return told ?? made
  if (made instanceof Already) return (await remember(kind, request, before, made.answer)) ? made.answer : null
  const after = grown(kind, before, made)
  const given = step.answer(after)
  const fields = written(kind, request, made, after, given)
  const saved = await save(kind, step, { before, after, fields })
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
  answer: (doc: Doc) => Given,
): Promise<Given | Problem<Code> | null> => {
  if (made instanceof Problem) return made
  const { doc, given } = begun(kind, request, made, answer)
  return (await insert(collectionOf(kind, doc._id), doc)) === 'inserted' ? given : null
}

/** A call that found everything done leaves its line as well, or it would be an act of its own when it arrives once more. */
const remember = async <Doc extends RecordDoc>(
  kind: RecordKind<Doc>,
  request: Acting,
  { _id, version }: Doc,
  given: object,
): Promise<boolean> =>
  !request.named ||
  change(collectionOf(kind, _id), _id, { audit: command.push([auditEntry(request, given)]) }, { version })

/** Under the version that was judged; in one transaction with whatever goes with it. */
const save = async <Doc extends RecordDoc, Given extends object, Code extends ProblemCode>(
  kind: RecordKind<Doc>,
  { beside, clash }: Step<Doc, Given, Code>,
  { before, after, fields }: { before: Doc; after: Doc; fields: Record<string, unknown> },
): Promise<Problem<Code> | 'written' | 'lost'> => {
  const collection = collectionOf(kind, before._id)
  const alone = async () =>
    (await change(collection, before._id, fields, { version: before.version })) ? 'written' : 'lost'
  const together = (write: NonNullable<typeof beside>) =>
    transact(async (transaction) => {
      const current = await transaction.read<Doc>(collection, before._id)
      if (current?.version !== before.version) return 'lost'
      const refusal = await write(transaction, after, current)
      if (refusal) return refusal
      await transaction.change(collection, before._id, fields)
      return 'written'
    })
  try {
    return await (beside ? together(beside) : alone())
  } catch (error) {
    if (!clash || !saysDuplicate(error)) throw error
    return clash()
  }
}

/** The call's own entry is part of the filter: what was done once under a name is not done again when it fits once more. */
const changeUnread = <Doc extends RecordDoc, Given extends object, Code extends ProblemCode>(
  kind: RecordKind<Doc>,
  request: Acting,
  { id, unread }: Step<Doc, Given, Code>,
): Promise<boolean> | false =>
  unread !== undefined &&
  change(
    collectionOf(kind, id),
    id,
    { ...unread.fields, version: command.inc(1), audit: command.push([auditEntry(request, unread.answer)]) },
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
    const outcome = await attempt(kind, request, spec)
    if (outcome !== null) return outcome
  }
  return changedElsewhere(kind)
}
