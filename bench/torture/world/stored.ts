import Database from 'libsql'

/** A database past every act, in the file it is kept in. */
export interface StoredFile {
  /** The last document of all, to read on from. */
  last(): number
  /** What was inserted into a collection after that one, as it stands now. */
  insertedAfter<Doc>(collection: string, row: number): Doc[]
  /** Puts another text of a document in its place; what it is found by has to stay. */
  rewrite(collection: string, id: string, body: string): void
  close(): void
}

export function openStored(file: string): StoredFile {
  const database = new Database(file)
  const newest = database.prepare('SELECT max(row) AS row FROM document')
  const after = database.prepare(
    'SELECT body FROM document JOIN collection ON document.collection = collection.id WHERE name = ? AND row > ?',
  )
  const put = database.prepare(
    `UPDATE document SET body = ? WHERE json_extract(body, '$._id') = ?
     AND collection = (SELECT id FROM collection WHERE name = ?)`,
  )
  return {
    last: () => (newest.get() as { row: number }).row,
    insertedAfter: <Doc>(collection: string, row: number) =>
      (after.all(collection, row) as { body: string }[]).map(({ body }) => JSON.parse(body) as Doc),
    rewrite(collection, id, body) {
      const { changes } = put.run(body, id, collection)
      if (changes !== 1) throw new Error(`There is no ${collection}/${id}`)
    },
    close: () => database.close(),
  }
}
