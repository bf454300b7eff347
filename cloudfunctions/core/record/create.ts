import { auditEntry, type Acting } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { insert, saysConflict, saysDuplicate, transact } from '../platform/db'
import { Problem } from '../platform/problem'
import type { ProblemCode } from '../../../src/contract/problems'
import {
  changedElsewhere,
  collectionOf,
  entryFor,
  markCounted,
  markFor,
  readRecord,
  toldBefore,
  versionOf,
  type Memory,
  type RecordDoc,
  type RecordKind,
} from './kind'

/** A record as an act makes it: the kernel adds the version, the audit and what is derived. */
export type Fresh<Doc extends RecordDoc, Derived extends keyof Doc = never> = Omit<
  Doc,
  'version' | 'audit' | 'mark' | Derived
>
type Made<Given, Code extends ProblemCode> = Given | Problem<Code | 'changedElsewhere' | 'notFound'>

/** The record as it is stored first, and what the call that made it is told. */
export const begun = <Doc extends RecordDoc, Given extends object, Derived extends keyof Doc = never>(
  kind: RecordKind<Doc, Derived>,
  request: Acting,
  made: Fresh<Doc, Derived>,
  answer: (doc: Doc) => Given,
  memory?: Memory<Doc, Given>,
): { doc: Doc; given: Given } => {
  const plain = { ...made, version: 1, audit: [auditEntry(request)] } as unknown as Doc
  const whole = { ...plain, ...kind.derive?.(plain) }
  const given = answer(whole)
  return { doc: { ...whole, ...markFor(kind, whole), audit: [entryFor(request, given, memory)] }, given }
}

interface Creation<
  Doc extends RecordDoc,
  Given extends object,
  Code extends ProblemCode,
  Derived extends keyof Doc = never,
> {
  /** Follows from the caller and the phone's name for what is made, so that a repetition finds what the first try made. */
  readonly id: string
  /** How what the first try made is found, where it may since have got another id. */
  readonly find?: () => Promise<Doc | null>
  /** `make` does more than look and compute, so what is there is looked for first. */
  readonly costly?: boolean
  readonly make: () => Promise<Fresh<Doc, Derived> | Problem<Code>> | Fresh<Doc, Derived> | Problem<Code>
  readonly answer: (doc: Doc) => Given
  readonly memory?: Memory<Doc, Given>
  /** What is written with it or not at all. It reads, then refuses or writes. */
  readonly beside?: (transaction: Transaction, doc: Doc) => Promise<Problem<Code> | void>
  /** What is there already, when this call did not make it; a sentence that something was changed, unless told. */
  readonly taken?: (stored: Doc) => Promise<Made<NoInfer<Given>, Code>> | Made<NoInfer<Given>, Code>
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
): Promise<Made<Given, Code>> => {
  const { id, beside, memory, find = () => readRecord(kind, id) } = creation
  const collection = collectionOf(kind, id)
  const there = async (stored: Doc | null): Promise<Made<Given, Code>> => {
    if (!stored) return (await creation.clash?.()) ?? changedElsewhere(kind)
    return (
      toldBefore(stored, request, memory) ??
      (await creation.taken?.(stored)) ??
      changedElsewhere(kind, { id: stored._id, version: versionOf(stored) })
    )
  }
  // Where more is written than the record itself, a look first costs less than a transaction begun in vain.
  const early = beside || creation.costly ? await find() : null
  if (early) return there(early)
  const made = await creation.make()
  // Whatever has changed since, a call that was done before is told what it was told then.
  if (made instanceof Problem) return (beside ? null : toldBefore(await find(), request, memory)) ?? made
  const { doc, given } = begun(kind, request, made, creation.answer, memory)
  await markCounted(kind, null, doc)
  if (!beside) return (await insert(collection, doc)) === 'inserted' ? given : there(await find())
  return transact(async (transaction) => {
    const stored = await transaction.read<Doc>(collection, id)
    if (stored) return there(stored)
    const refusal = await beside(transaction, doc)
    if (refusal) return refusal
    await transaction.insert(collection, doc)
    return given
  }).catch(async (error: unknown) => {
    if (saysDuplicate(error)) return there(await find())
    if (saysConflict(error)) return changedElsewhere(kind)
    throw error
  })
}
