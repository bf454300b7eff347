import Database from 'libsql'

/** Reads a database past every act, from the file it is kept in. */
export interface StoredReader {
  /** The last document of all, to read on from. */
  last(): number
  /** What was inserted into a collection after that one, as it stands now. */
  insertedAfter<Doc>(collection: string, row: number): Doc[]
  close(): void
}

export function openStored(file: string): StoredReader {
  const database = new Database(file, { readonly: true })
  const newest = database.prepare('SELECT max(row) AS row FROM document')
  const after = database.prepare(
    'SELECT body FROM document JOIN collection ON document.collection = collection.id WHERE name = ? AND row > ?',
  )
  return {
    last: () => (newest.get() as { row: number }).row,
    insertedAfter: <Doc>(collection: string, row: number) =>
      (after.all(collection, row) as { body: string }[]).map(({ body }) => JSON.parse(body) as Doc),
    close: () => database.close(),
  }
}
