import { emptyOf, type NoteFacts, type NoteTable } from '../../src/contract/noteTable'

/** What a note says in which nothing is filled in: notes of tests name only what they are about. */
export const nothingIn = <Table extends NoteTable>(table: Table): NoteFacts<Table> =>
  ({
    ...Object.fromEntries(Object.entries(table.fields).map(([name, field]) => [name, emptyOf(field)])),
    [table.matters.list]: [],
  }) as unknown as NoteFacts<Table>
