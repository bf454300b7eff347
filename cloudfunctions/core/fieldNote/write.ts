import { named } from '../../../src/contract/person'
import type { Written } from '../../../src/contract/note'
import type { AnyWords } from '../../../src/contract/noteChanges'
import { mattersOf } from '../../../src/contract/noteChanges'
import type { NoteTable, NoteWords } from '../../../src/contract/noteTable'
import type { ProblemCode } from '../../../src/contract/problems'
import { retryId } from '../platform/crypto'
import { Problem } from '../platform/problem'
import { takePhotos } from '../photo/store'
import { create, type Fresh } from '../record/create'
import { collectionOf } from '../record/kind'
import type { Outcome } from '../record/step'
import { writeBeside } from './carry'
import { readCompanions } from './companions'
import { isNoteYear, type NoteDefinition, type NoteDoc, type NoteRequest, type Placed } from './definition'
import { wordsProblem, yearProblem } from './rules'

type Writing<Table extends NoteTable> = NoteRequest & {
  input: { clientId: string; year: number } & NoteWords<Table>
}

/**
 * One draft is one note: its id follows from the writer, the phone's name for the draft and the year it was begun in. The
 * note, its ledger entries and whatever else it changes are there together or not at all.
 */
export const writeNote = async <Table extends NoteTable, Doc extends NoteDoc<Table>, Code extends ProblemCode>(
  definition: NoteDefinition<Table, Doc, Code>,
  request: Writing<Table>,
): Promise<Outcome<Written, Code | 'badInput' | 'photoMissing'>> => {
  const { table, kind } = definition
  const { actor, at, input } = request
  const { clientId, year, ...words } = input as unknown as AnyWords & { clientId: string; year: number }
  const otherYear = yearProblem(year, at)
  // There is no note of such a year that this could be a repetition of.
  if (otherYear && !isNoteYear(year, at)) return otherYear
  const id = `${year}${retryId(actor.memberId, clientId)}`
  const author = named(actor)
  let placed: Placed<Doc>
  const make = async (): Promise<Fresh<Doc> | Problem<Code | 'badInput' | 'photoMissing'>> => {
    const place = await definition.place(request, words as unknown as NoteWords<Table>, null)
    if (place instanceof Problem) return place
    const changed = Object.keys(table.fields)
    const error = otherYear ?? wordsProblem(table, words, { changed, before: null, at })
    if (error) return error
    const { companionIds, photoIds, ...facts } = words
    const companions = await readCompanions(companionIds, actor, { author, companions: [] })
    if (companions instanceof Problem) return companions
    const photos = await takePhotos(request, photoIds, { collection: collectionOf(kind, id), id })
    if (photos instanceof Problem) return photos
    placed = place
    const { branchId, branchName, path } = actor
    return {
      _id: id,
      author,
      companions,
      branchId,
      branchName,
      path,
      ...facts,
      photos,
      writtenAt: at,
      changedAt: null,
      history: [],
      ...place.fields,
    } as unknown as Fresh<Doc>
  }
  return create<Doc, Written, Code | 'badInput' | 'photoMissing'>(kind, request, {
    id,
    make,
    answer: ({ _id, version }) => ({ noteId: _id, version }),
    beside: (transaction, note) =>
      writeBeside(transaction, request, definition, { note, next: mattersOf(table, note), stored: [], placed }),
  })
}
