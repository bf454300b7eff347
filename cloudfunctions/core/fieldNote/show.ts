import type { ShownNote } from '../../../src/contract/note'
import { mattersOf } from '../../../src/contract/noteChanges'
import { emptyOf, type Matter, type NoteTable } from '../../../src/contract/noteTable'
import type { ProblemCode } from '../../../src/contract/problems'
import { entriesOf } from '../ledger/openEntries'
import { presentPhotos } from '../photo/store'
import type { Problem } from '../platform/problem'
import { forbidden, may } from '../policy'
import { missing } from '../record/kind'
import { readNote, type NoteDefinition, type NoteDoc, type NoteRequest } from './definition'

/** What the table names, and nothing else, leaves. A field younger than the note is shown as empty. */
const presentFacts = (table: NoteTable, note: Record<string, unknown>) => ({
  ...Object.fromEntries(Object.entries(table.fields).map(([name, field]) => [name, note[name] ?? emptyOf(field)])),
  [table.matters.list]: mattersOf(table, note).map((matter) => presentMatter(table, matter)),
})
const presentMatter = ({ matters }: NoteTable, matter: Matter) => ({
  key: matter.key,
  toLedger: matter.toLedger,
  ...Object.fromEntries(Object.entries(matters.fields).map(([name, field]) => [name, matter[name] ?? emptyOf(field)])),
})

export const showNote = async <Table extends NoteTable, Doc extends NoteDoc<Table>, Code extends ProblemCode>(
  { table, kind, source, verbs, subject }: NoteDefinition<Table, Doc, Code>,
  { input, actor, at }: NoteRequest & { input: { noteId: string } },
): Promise<ShownNote<Table> | Problem<'notFound' | 'notAllowed'>> => {
  const note = await readNote(kind, input.noteId, at)
  if (!note) return missing(kind)
  const denied = forbidden(actor, verbs.see, subject(note))
  if (denied) return denied
  const inLedger = mattersOf(table, note).some(({ toLedger }) => toLedger)
  const [entries, photos] = await Promise.all([
    inLedger ? entriesOf(source, note._id) : [],
    presentPhotos(note.photos, actor),
  ])
  return {
    id: note._id,
    version: note.version,
    ...presentFacts(table, note),
    author: note.author,
    companions: note.companions,
    branchName: note.branchName,
    entries,
    photos,
    writtenAt: note.writtenAt,
    changedAt: note.changedAt,
    // Missing until the eighth migration has come by.
    history: note.history ?? [],
    can: { change: may(actor, verbs.change, subject(note)) },
  } as unknown as ShownNote<Table>
}
