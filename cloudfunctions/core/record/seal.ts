import type { ProblemCode } from '../../../src/contract/problems'
import type { Stored } from '../platform/db'
import { log } from '../platform/log'
import { Altered, oldFormsCount } from '../platform/mark'
import { refuse, type Problem } from '../platform/problem'
import { keyVersions } from '../platform/recordKeys'
import { rewrapped, seal, unseal, withTexts, type Place, type Sealed } from '../platform/sealing'

/** What records of a kind keep sealed: texts by name, in one envelope under the record's own key. */
export interface PrivateTexts<Doc extends Stored, Name extends string = string> {
  readonly collection: string
  /** The field of a record that holds the envelope; null while nothing is in it. */
  readonly field: string
  /** The fields by which `organ` tells. */
  readonly placedBy: readonly string[]
  /** Root node of the organ the record belongs to. */
  organ(doc: Doc): string
  /** The members it is for, where only some may read it. */
  readers?(doc: Doc): readonly string[]
  /** Phantom: carries the names of the texts, never a value. */
  readonly names?: Name
}
export type Texts<Name extends string> = Partial<Record<Name, string>>

/** What is authenticated with every text and key of a record: the one place that says where an envelope belongs. */
export const placeOf = <Doc extends Stored>(kind: PrivateTexts<Doc>, doc: Doc): Place => ({
  collection: kind.collection,
  id: doc._id,
  organ: kind.organ(doc),
  ...(kind.readers && { readers: kind.readers(doc) }),
})

const envelopeIn = <Doc extends Stored, Name extends string>(kind: PrivateTexts<Doc, Name>, doc: Doc) =>
  (doc as unknown as Record<string, Sealed<Name> | null>)[kind.field] ?? null

/** Where a stored envelope was sealed for: before readers were authenticated, for nobody in particular. */
const placeOfStored = <Doc extends Stored>(kind: PrivateTexts<Doc>, doc: Doc, envelope: Sealed): Place => {
  const { readers, ...before } = placeOf(kind, doc)
  if (!readers) return before
  if (envelope.readers === 'authenticated') return { ...before, readers }
  if (oldFormsCount()) return before
  throw new Altered(kind.collection)
}

/** Sealed for a record that has nothing sealed yet. */
export const sealTexts = <Doc extends Stored, Name extends string>(
  kind: PrivateTexts<Doc, Name>,
  doc: Doc,
  texts: Texts<Name>,
): Sealed<Name> => seal(texts, placeOf(kind, doc))
/** Throws when anything was altered or moved, or its key is unknown. */
export const openTexts = <Doc extends Stored, Name extends string>(
  kind: PrivateTexts<Doc, Name>,
  doc: Doc,
): Texts<Name> => {
  const envelope = envelopeIn(kind, doc)
  return envelope ? unseal(envelope, placeOfStored(kind, doc, envelope)) : {}
}
/** What a rotation writes: the record's key under the current version, the texts as they are. */
export const rewrapTexts = <Doc extends Stored>(kind: PrivateTexts<Doc>, doc: Doc) => {
  const envelope = envelopeIn(kind, doc) as Sealed
  return { from: envelope.wrappedKey, ...rewrapped(envelope, placeOfStored(kind, doc, envelope)) }
}
/** The same texts as they are sealed now, for a record whose envelope is from before its readers were authenticated. */
export const resealTexts = <Doc extends Stored>(kind: PrivateTexts<Doc>, doc: Doc): Sealed | null => {
  const envelope = envelopeIn(kind, doc)
  if (!envelope || !kind.readers || envelope.readers === 'authenticated') return envelope
  return sealTexts(kind, doc, openTexts(kind, doc))
}

/** How an act says that it could not: the code for a person, the name for the log. */
interface Guard<Code extends ProblemCode> {
  readonly requestId: string
  readonly action: string
  readonly unreadable: Code
}
/** Keys may be lost or a text altered: the person is told, the log says which request it was and nothing of the text. */
const guarded = <Code extends ProblemCode, Made>(
  { requestId, action, unreadable }: Guard<Code>,
  work: () => Made,
): Made | Problem<Code | 'keysMissing'> => {
  if (!keyVersions()) return refuse('keysMissing')
  try {
    return work()
  } catch (error) {
    log({ requestId, action, outcome: 'unreadable', error })
    return refuse(unreadable)
  }
}

export const readTexts = <Doc extends Stored, Name extends string, Code extends ProblemCode>(
  kind: PrivateTexts<Doc, Name>,
  doc: Doc,
  guard: Guard<Code>,
): Texts<Name> | Problem<Code | 'keysMissing'> => guarded(guard, () => openTexts(kind, doc))

/** The envelope with these texts changed, null takes one away; none when nothing would be in it. */
export const changeTexts = <Doc extends Stored, Name extends string, Code extends ProblemCode>(
  kind: PrivateTexts<Doc, Name>,
  doc: Doc,
  changes: Partial<Record<Name, string | null>>,
  guard: Guard<Code>,
): Sealed<Name> | null | Problem<Code | 'keysMissing'> => {
  const envelope = envelopeIn(kind, doc)
  const given = Object.fromEntries(Object.entries(changes).filter(([, text]) => text !== null)) as Texts<Name>
  const left = Object.keys(envelope?.texts ?? {}).filter((name) => !(name in changes))
  if (left.length + Object.keys(given).length === 0) return null
  return guarded(guard, () =>
    envelope ? withTexts(envelope, placeOfStored(kind, doc, envelope), changes) : sealTexts(kind, doc, given),
  )
}
