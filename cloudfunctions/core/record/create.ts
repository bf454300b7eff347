import type { Acting } from '../platform/audit'
import { auditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { insert, transact } from '../platform/db'
import { Problem } from '../platform/problem'
import type { ProblemCode } from '../../../src/contract/problems'
import { changedElsewhere, collectionOf, entryOfCall, readRecord, type RecordDoc, type RecordKind } from './kind'

/** A record as an act makes it: the kernel adds the version, the audit and what is derived. */
export type Fresh<Doc extends RecordDoc, Derived extends keyof Doc = never> = Omit<Doc, 'version' | 'audit' | Derived>

/** The record as it is stored first, and what the call that made it is told. */
export const begun = <Doc extends RecordDoc, Given extends object, Derived extends keyof Doc = never>(
  kind: RecordKind<Doc, Derived>,
  request: Acting,
  made: Fresh<Doc, Derived>,
  answer: (doc: Doc) => Given,
): { doc: Doc; given: Given } => {
  const plain = { ...made, version: 1, audit: [] } as unknown as Doc
  const whole = { ...plain, ...kind.derive?.(plain) }
  const given = answer(whole)
  return { doc: { ...whole, audit: [auditEntry(request, given)] }, given }
}

interface Creation<
  Doc extends RecordDoc,
  Given extends object,
  Code extends ProblemCode,
  Derived extends keyof Doc = never,
> {
  /** Follows from the caller and the phone's name for what is made, so that a repetition finds what the first try made. */
  readonly id: string
  /** `make` does more than look and compute, so what is there is looked for first. */
  readonly costly?: boolean
  readonly make: () => Promise<Fresh<Doc, Derived> | Problem<Code>> | Fresh<Doc, Derived> | Problem<Code>
  readonly answer: (doc: Doc) => Given
  /** What is written with it or not at all. It reads, then refuses or writes. */
  readonly beside?: (transaction: Transaction, doc: Doc) => Promise<Problem<Code> | void>
  /** What is there already under the id, when this call did not make it; a sentence that something was changed, unless told. */
  readonly taken?: (
    stored: Doc,
  ) => Promise<NoInfer<Given> | Problem<Code | 'changedElsewhere' | 'notFound'>> | NoInfer<Given> | Problem<Code>
  /** Not its id but something else that only one may have is another's already; a sentence as above, unless told. */
  readonly clash?: () => Promise<Problem<Code>> | Problem<Code>
}

/**
 * Makes a record once. The same call repeated, at any later time, gets the answer of the first; another call under the same
 * id is told that the record is there, with its version, and nothing is lost or overwritten.
 */
export const create = async <
  Doc extends RecordDoc,
  Given extends object,
  Code extends ProblemCode = never,
  Derived extends keyof Doc = never,
>(
  kind: RecordKind<Doc, Derived>,
  request: Acting,
  creation: Creation<Doc, Given, Code, Derived>,
): Promise<Given | Problem<Code | 'changedElsewhere' | 'notFound'>> => {
  const { id, beside } = creation
  const collection = collectionOf(kind, id)
  const told = (stored: Doc | null) => entryOfCall(stored, request)?.answer as Given | undefined
  const there = async (stored: Doc): Promise<Given | Problem<Code | 'changedElsewhere' | 'notFound'>> =>
    told(stored) ??
    (await creation.taken?.(stored)) ??
    changedElsewhere(kind, { id: stored._id, version: stored.version })
  // Where more is written than the record itself, a look first costs less than a transaction begun in vain.
  const early = beside || creation.costly ? await readRecord(kind, id) : null
  if (early) return there(early)
  const made = await creation.make()
  // Whatever has changed since, a call that was done before is told what it was told then.
  if (made instanceof Problem) return told(beside ? null : await readRecord(kind, id)) ?? made
  const { doc, given } = begun(kind, request, made, creation.answer)
  if (!beside) {
    if ((await insert(collection, doc)) === 'inserted') return given
    const stored = await readRecord(kind, id)
    return stored ? there(stored) : ((await creation.clash?.()) ?? changedElsewhere(kind))
  }
  return transact(async (transaction) => {
    const stored = await transaction.read<Doc>(collection, id)
    if (stored) return there(stored)
    const refusal = await beside(transaction, doc)
    if (refusal) return refusal
    await transaction.insert(collection, doc)
    return given
  })
}
