import type { Person } from '../../../src/contract/person'
import type { LedgerSource } from '../../../src/contract/ledgerWords'
import type { NoteChange } from '../../../src/contract/noteChanges'
import type { NoteFacts, NoteTable, NoteWords } from '../../../src/contract/noteTable'
import type { ProblemCode } from '../../../src/contract/problems'
import { beijingYear } from '../../../src/contract/days'
import type { Actor } from '../platform/actor'
import type { Acting } from '../platform/audit'
import type { Transaction } from '../platform/db'
import type { Problem } from '../platform/problem'
import type { StoredPhoto } from '../photo/store'
import type { Subject } from '../policy'
import { recordReaders } from '../policy/scope'
import type { Verb } from '../policy/table'
import { readRecord, type RecordDoc, type RecordKind } from '../record/kind'

/** What every field note is besides its own words. Its id begins with the Beijing year its draft was first kept in. */
export interface FieldNoteDoc extends RecordDoc {
  author: Person
  companions: Person[]
  /** Of whoever it was written for; a later transfer leaves it where it is. */
  branchId: string
  branchName: string
  path: string
  /** See `recordReaders`. */
  visibleTo: string[]
  photos: StoredPhoto[]
  writtenAt: string
  changedAt: string | null
  /** One line a change. Changes from before there was a history are missing: what they were about is unknown. */
  history: NoteChange[]
}
export type NoteDoc<Table extends NoteTable> = FieldNoteDoc & NoteFacts<Table>
export type NoteRequest = Acting & { actor: Actor }

/** What follows from the words that is not in them. */
export interface Placed<Doc> {
  /** At the first writing whose it is; later only what has changed. */
  fields: Partial<Doc>
  /** What else the note changes: it reads, and gives the writes to be made after every read. */
  beside?: (transaction: Transaction) => Promise<() => Promise<void>>
}

/** One kind of field note: its table, and what is its own. */
export interface NoteDefinition<Table extends NoteTable, Doc extends NoteDoc<Table>, Code extends ProblemCode> {
  readonly table: Table
  readonly kind: RecordKind<Doc>
  readonly source: LedgerSource
  readonly verbs: { readonly see: Verb; readonly change: Verb }
  readonly subject: (note: Doc) => Subject
  /** What its ledger entries say of where they come from. */
  readonly origin: (note: Doc) => { label: string; raisedOn: string }
  /** Whether the caller may write this, and whose it is. `before`: the note as it stands when it is changed. */
  readonly place: (
    request: NoteRequest,
    words: NoteWords<Table>,
    before: Doc | null,
  ) => Promise<Placed<Doc> | Problem<Code>>
}

export const peopleOf = ({ author, companions }: Pick<FieldNoteDoc, 'author' | 'companions'>): string[] =>
  [author, ...companions].map(({ memberId }) => memberId)
export const readersOf = (note: Pick<FieldNoteDoc, 'path' | 'author' | 'companions'>) => ({
  visibleTo: recordReaders(note.path, peopleOf(note)),
})

/** The first year for which a deployment makes collections. */
const firstYear = 2025
export const noteYear = (noteId: string): number => Number(noteId.slice(0, 4))
/** Whether there can be notes of that year. */
export const isNoteYear = (year: number, at: string): boolean => year >= firstYear && year <= beijingYear(at)

export const readNote = async <Doc extends FieldNoteDoc>(
  kind: RecordKind<Doc>,
  noteId: string,
  at: string,
): Promise<Doc | null> => (isNoteYear(noteYear(noteId), at) ? readRecord(kind, noteId) : null)
