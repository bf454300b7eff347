import type { CollectionSpec, IndexSpec } from '../../../cloudfunctions/core/schema/readSchema'
import type { Driver } from './driver'

/** The shape of the SQLite file. `entry` is every index of every collection: encoded key → row. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS collection (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS search_index (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL,
    is_unique INTEGER NOT NULL, array_fields INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));
  CREATE TABLE IF NOT EXISTS document (
    row INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS document_by_collection ON document (collection, row);
  CREATE TABLE IF NOT EXISTS entry (
    search_index INTEGER NOT NULL, key BLOB NOT NULL, row INTEGER NOT NULL,
    PRIMARY KEY (search_index, key, row)) WITHOUT ROWID;
`

export interface Index extends IndexSpec {
  id: number
  /** One bit for each of its fields, set once a document has held an array there. */
  arrayFields: number
}

export interface Collection {
  id: number
  name: string
  indexes: Index[]
}

export const ID_INDEX: IndexSpec = { name: '_id_', keys: [['_id', 1]], unique: true }

interface IndexRow {
  id: number
  name: string
  keys: string
  is_unique: number
  array_fields: number
}

const toIndex = (row: IndexRow): Index => ({
  id: row.id,
  name: row.name,
  keys: JSON.parse(row.keys) as IndexSpec['keys'],
  unique: row.is_unique === 1,
  arrayFields: row.array_fields,
})

/** Raised when keys are encoded or indexes described in another way: indexes are then built anew from the documents. */
const INDEX_FORMAT = 2

export const createTables = (driver: Driver): void => {
  const [format] = driver.all<{ user_version: number }>('PRAGMA user_version')
  if (format!.user_version !== INDEX_FORMAT) {
    driver.execute('DROP TABLE IF EXISTS search_index; DROP TABLE IF EXISTS entry')
  }
  driver.execute(`${TABLES}; PRAGMA user_version = ${INDEX_FORMAT}`)
}

export const loadCollections = (driver: Driver): Collection[] =>
  driver.all<{ id: number; name: string }>('SELECT id, name FROM collection ORDER BY id').map(({ id, name }) => ({
    id,
    name,
    indexes: driver.all<IndexRow>('SELECT * FROM search_index WHERE collection = ? ORDER BY id', id).map(toIndex),
  }))

export const createIndex = (driver: Driver, collection: Collection, spec: IndexSpec): Index => {
  const { lastId } = driver.run(
    'INSERT INTO search_index (collection, name, keys, is_unique) VALUES (?, ?, ?, ?)',
    collection.id,
    spec.name,
    JSON.stringify(spec.keys),
    spec.unique ? 1 : 0,
  )
  const index: Index = { ...spec, id: lastId, arrayFields: 0 }
  collection.indexes.push(index)
  return index
}

export const dropIndex = (driver: Driver, collection: Collection, index: Index): void => {
  driver.run('DELETE FROM entry WHERE search_index = ?', index.id)
  driver.run('DELETE FROM search_index WHERE id = ?', index.id)
  collection.indexes = collection.indexes.filter(({ id }) => id !== index.id)
}

export const createCollection = (driver: Driver, name: string): Collection => {
  const { lastId } = driver.run('INSERT INTO collection (name) VALUES (?)', name)
  const collection: Collection = { id: lastId, name, indexes: [] }
  return collection
}

export const holdsArrayAt = ({ arrayFields }: Index, at: number): boolean => ((arrayFields >> at) & 1) === 1

const isSame = (index: Index, spec: IndexSpec): boolean =>
  index.unique === spec.unique && JSON.stringify(index.keys) === JSON.stringify(spec.keys)

interface IndexChanges {
  added: IndexSpec[]
  dropped: Index[]
}

/** What must change for a stored collection to have the indexes its specification asks for. */
export const indexChanges = (collection: Collection, spec: CollectionSpec): IndexChanges => {
  const own = collection.indexes.filter(({ name }) => name !== ID_INDEX.name)
  const keeps = (index: Index): boolean => spec.indexes.some((each) => each.name === index.name && isSame(index, each))
  return {
    dropped: own.filter((index) => !keeps(index)),
    added: spec.indexes.filter((each) => !own.some((index) => index.name === each.name && keeps(index))),
  }
}
