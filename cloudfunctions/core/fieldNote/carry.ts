import type { Matter, NoteTable } from '../../../src/contract/noteTable'
import type { ProblemCode } from '../../../src/contract/problems'
import { openEntries } from '../ledger/openEntries'
import type { Transaction } from '../platform/db'
import { peopleOf, type NoteDefinition, type NoteDoc, type NoteRequest, type Placed } from './definition'
import { newlyCarried } from './rules'

interface Carried<Doc> {
  note: Doc
  next: readonly Matter[]
  stored: readonly Matter[]
  placed: Placed<Doc>
}
/**
 * Whatever is written with a note or not at all: an entry for each matter that goes to the ledger and is not there yet, whose
 * reply the author carries back, and what is the note's own. Every read comes before every write.
 */
export const writeBeside = async <Table extends NoteTable, Doc extends NoteDoc<Table>, Code extends ProblemCode>(
  transaction: Transaction,
  request: NoteRequest,
  definition: NoteDefinition<Table, Doc, Code>,
  { note, next, stored, placed }: Carried<Doc>,
): Promise<void> => {
  const finish = await placed.beside?.(transaction)
  const items = newlyCarried(next, stored).map(({ key, matter, raisedBy }) => ({ key, matter, raisedBy }))
  const { branchId, branchName, path, author } = note
  const origin = {
    kind: definition.source,
    sourceId: note._id,
    ...definition.origin(note),
    branchId,
    branchName,
    path,
    involved: peopleOf(note),
    answerBy: author,
  }
  if (items.length > 0) await openEntries(transaction, request, origin, items)
  await finish?.()
}
