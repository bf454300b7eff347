import { MAX_COLLECTIONS } from '../limits'
import { collectionExists, duplicateKey, missingCollection, tooManyCollections } from '../problems'
import type { Doc } from '../types'
import type { CollectionSpec, IndexSpec } from '../../../cloudfunctions/core/schema/readSchema'
import { valueBytes } from '../values/keyBytes'
import { checkStorable, decodeDocument, encodeDocument } from '../wire'
import type { Driver } from './driver'
import { keysOf, showKey } from './indexKeys'
import type { Collection, Index } from './schema'
import {
  createCollection,
  createIndex,
  createTables,
  dropIndex,
  ID_INDEX,
  indexChanges,
  loadCollections,
} from './schema'

/** A stored document: its row (rows grow in insertion order), its text, and what the text says. */
export interface Found {
  row: number
  body: string
  doc: Doc
}

export const isCollectionName = (name: string): boolean => /^[A-Za-z][\w-]{0,63}$/.test(name)

/** Rows and index entries in SQLite. Every method is synchronous; the caller opens and closes SQL transactions. */
export class Store {
  readonly #collections = new Map<string, Collection>()
  /** Collections are made as they are used, and this is told. */
  onNewCollection?: (name: string) => void

  constructor(
    readonly driver: Driver,
    /** Field names with a dot in them are kept as they are, as MongoDB does. */
    readonly allowsDots: boolean,
  ) {
    createTables(driver)
    for (const collection of loadCollections(driver)) {
      this.#collections.set(collection.name, collection)
      if (!collection.indexes.length) this.#buildIndex(collection, ID_INDEX)
    }
  }

  collection(name: unknown): Collection {
    const found = this.#collections.get(String(name))
    if (found) return found
    if (!this.onNewCollection || typeof name !== 'string' || !isCollectionName(name))
      throw missingCollection(String(name))
    this.onNewCollection(name)
    return this.addCollection(name)
  }

  addCollection(name: string): Collection {
    if (this.#collections.has(name)) throw collectionExists(name)
    if (this.#collections.size >= MAX_COLLECTIONS) throw tooManyCollections(MAX_COLLECTIONS)
    const collection = createCollection(this.driver, name)
    this.#buildIndex(collection, ID_INDEX)
    this.#collections.set(name, collection)
    return collection
  }

  /** Makes the stored indexes those of the specification; building one reads the whole collection. */
  applySpec(spec: CollectionSpec): void {
    const collection = this.#collections.get(spec.name) ?? this.addCollection(spec.name)
    const { added, dropped } = indexChanges(collection, spec)
    for (const index of dropped) dropIndex(this.driver, collection, index)
    for (const each of added) this.#buildIndex(collection, each)
  }

  sizes(): { name: string; documents: number }[] {
    return this.driver.all(
      'SELECT name, (SELECT COUNT(*) FROM document d WHERE d.collection = c.id) AS documents FROM collection c ORDER BY name',
    )
  }

  rowsAfter(collection: Collection, row: number, max: number): Found[] {
    const sql = 'SELECT row, body FROM document WHERE collection = ? AND row > ? ORDER BY row LIMIT ?'
    return this.driver.all<{ row: number; body: string }>(sql, collection.id, row, max).map(toFound)
  }

  findById(collection: Collection, id: unknown): Found | undefined {
    const sql =
      'SELECT d.row, d.body FROM entry e JOIN document d ON d.row = e.row WHERE e.search_index = ? AND e.key = ?'
    const [found] = this.driver.all<{ row: number; body: string }>(sql, collection.indexes[0]!.id, valueBytes(id))
    return found && toFound(found)
  }

  insert(collection: Collection, doc: Doc): Found {
    checkStorable(doc, this.allowsDots)
    const body = encodeDocument(doc)
    const { lastId } = this.driver.run('INSERT INTO document (collection, body) VALUES (?, ?)', collection.id, body)
    this.addKeys(collection, lastId, doc)
    return { row: lastId, body, doc }
  }

  replaceBody(row: number, doc: Doc): void {
    checkStorable(doc, this.allowsDots)
    this.driver.run('UPDATE document SET body = ? WHERE row = ?', encodeDocument(doc), row)
  }

  removeBody(row: number): void {
    this.driver.run('DELETE FROM document WHERE row = ?', row)
  }

  dropKeys(collection: Collection, { row, doc }: Found): void {
    for (const index of collection.indexes) {
      for (const key of keysOf(index, doc).keys) {
        this.driver.run('DELETE FROM entry WHERE search_index = ? AND key = ? AND row = ?', index.id, key, row)
      }
    }
  }

  addKeys(collection: Collection, row: number, doc: Doc): void {
    for (const index of collection.indexes) this.#addEntries(collection, index, row, doc)
  }

  /** The row that already holds a key of a unique index, other than the given one. */
  holderOf(index: Index, key: Buffer, exceptRow: number): number | undefined {
    const sql = 'SELECT row FROM entry WHERE search_index = ? AND key = ? AND row <> ? LIMIT 1'
    return this.driver.all<{ row: number }>(sql, index.id, key, exceptRow)[0]?.row
  }

  findByRow(row: number): Found | undefined {
    const [found] = this.driver.all<{ row: number; body: string }>('SELECT row, body FROM document WHERE row = ?', row)
    return found && toFound(found)
  }

  #buildIndex(collection: Collection, spec: IndexSpec): void {
    const index = createIndex(this.driver, collection, spec)
    for (const { row, doc } of this.rowsAfter(collection, 0, Number.MAX_SAFE_INTEGER)) {
      this.#addEntries(collection, index, row, doc)
    }
  }

  #addEntries(collection: Collection, index: Index, row: number, doc: Doc): void {
    const { keys, arrayFields } = keysOf(index, doc)
    if ((index.arrayFields | arrayFields) !== index.arrayFields) {
      index.arrayFields |= arrayFields
      this.driver.run('UPDATE search_index SET array_fields = ? WHERE id = ?', index.arrayFields, index.id)
    }
    for (const key of keys) {
      if (index.unique && this.holderOf(index, key, row) !== undefined) {
        throw duplicateKey(collection.name, index.name, showKey(index, doc))
      }
      this.driver.run('INSERT INTO entry (search_index, key, row) VALUES (?, ?, ?)', index.id, key, row)
    }
  }
}

const toFound = ({ row, body }: { row: number; body: string }): Found => ({ row, body, doc: decodeDocument(body) })
