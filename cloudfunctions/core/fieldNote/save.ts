import { named } from '../../../src/contract/person'
import type { Written } from '../../../src/contract/note'
import type { AnyWords, NoteChange, NoteChanges, Taken } from '../../../src/contract/noteChanges'
import { changesBetween, contested, mattersOf, unitsOf, withChanges } from '../../../src/contract/noteChanges'
import type { NoteTable, NoteWords } from '../../../src/contract/noteTable'
import type { ProblemCode } from '../../../src/contract/problems'
import { Problem } from '../platform/problem'
import { takePhotos } from '../photo/store'
import { forbidden } from '../policy'
import { changedElsewhere, collectionOf } from '../record/kind'
import { already, step, type Made, type Outcome } from '../record/step'
import { writeBeside } from './carry'
import { readCompanions } from './companions'
import {
  readNote,
  type FieldNoteDoc,
  type NoteDefinition,
  type NoteDoc,
  type NoteRequest,
  type Placed,
} from './definition'
import { changedSince, wordsOf, wordsProblem } from './rules'

type Input<Table extends NoteTable> = NoteChanges<Table> & { noteId: string; version: number; took: Taken[] }
type Saving<Table extends NoteTable> = NoteRequest & { input: Input<Table> }
type SaveCode = 'badInput' | 'photoMissing' | 'changedElsewhere' | 'notAllowed'

/** People and photos, where the change is about them. */
const takenAlong = async (
  request: NoteRequest,
  note: FieldNoteDoc,
  { companionIds, photoIds }: AnyWords,
  { made, collection }: { made: Record<string, unknown>; collection: string },
): Promise<Pick<FieldNoteDoc, 'companions' | 'photos'> | Problem<'badInput' | 'photoMissing'>> => {
  const companions = made.companionIds ? await readCompanions(companionIds, request.actor, note) : note.companions
  if (companions instanceof Problem) return companions
  const photos = made.photoIds ? await takePhotos(request, photoIds, { collection, id: note._id }) : note.photos
  return photos instanceof Problem ? photos : { companions, photos }
}

/**
 * Changes a note by what was changed since a version. What others have changed meanwhile stands beside it; only where both
 * changed the same field is the caller told, and asked to choose.
 */
export const saveNote = <Table extends NoteTable, Doc extends NoteDoc<Table>, Code extends ProblemCode>(
  definition: NoteDefinition<Table, Doc, Code>,
  request: Saving<Table>,
): Promise<Outcome<Written, Code | SaveCode>> => {
  const { table, kind } = definition
  const { actor, at, input } = request
  const { noteId, version: base, took } = input as Input<NoteTable>
  let placed: Placed<Doc>
  const make = async (note: Doc) => {
    const saved = wordsOf(table, note)
    const words = withChanges(table, saved, input as Record<string, unknown>)
    const made = changesBetween(table, saved, words)
    const fields = unitsOf(table, made)
    if (fields.length === 0 && took.length === 0) return already(answer(note))
    const twice = contested(fields, changedSince(note, base) ?? fields)
    if (twice.length > 0)
      return changedElsewhere(kind, { id: note._id, version: note.version, fields: twice.join(',') })
    const changed = Object.keys(made)
    const place = await definition.place(request, words as unknown as NoteWords<Table>, note)
    if (place instanceof Problem) return place
    const error = wordsProblem(table, words, { changed, before: saved, at })
    if (error) return error
    const along = await takenAlong(request, note, words, { made, collection: collectionOf(kind, note._id) })
    if (along instanceof Problem) return along
    placed = place
    const line: NoteChange = {
      version: note.version + 1,
      by: named(actor),
      at,
      fields,
      base: base < note.version ? base : null,
      took,
    }
    const { companionIds: _companionIds, photoIds: _photoIds, ...facts } = words
    return {
      fields: {
        ...Object.fromEntries(changed.filter((name) => name in facts).map((name) => [name, facts[name]])),
        ...place.fields,
        ...along,
        changedAt: at,
      },
      append: { history: [line] },
    } as unknown as Made<Doc>
  }
  const answer = ({ _id, version }: Doc): Written => ({ noteId: _id, version })
  return step<Doc, Written, Code | SaveCode>(kind, request, {
    id: noteId,
    read: () => readNote(kind, noteId, at),
    denied: (note) => forbidden(actor, definition.verbs.change, definition.subject(note)),
    make,
    answer,
    beside: (transaction, note, before) =>
      writeBeside(transaction, request, definition, {
        note,
        next: mattersOf(table, note),
        stored: mattersOf(table, before),
        placed,
      }),
  })
}
