import { duplicateKey, transactionConflict } from '../problems'
import { sortBy } from '../query/sort'
import { keysOf, showKey } from '../storage/indexKeys'
import type { Collection, Index } from '../storage/schema'
import type { Found, Store } from '../storage/store'
import type { Counters, Doc } from '../types'
import { checkStorable, encodeDocument } from '../wire'
import type { CommittedView } from './committedView'
import { findCommitted } from './committedReader'
import type { History } from './history'
import { documentKey } from './history'
import type { Locks } from './locks'
import { uniqueLockKey } from './locks'
import type { Search, View } from './view'

interface Pending {
  collection: Collection
  id: unknown
  /** The document in the snapshot, when there was one. */
  before: Found | undefined
  /** The document as this transaction leaves it; undefined when it removes it. */
  after: Doc | undefined
}

/** A row number for documents that have no row yet; they sort after every stored one. */
const UNSTORED = Number.MAX_SAFE_INTEGER

export interface Surroundings {
  store: Store
  counters: Counters
  history: History
  locks: Locks
}

/**
 * Reads one snapshot, taken at its first operation, and keeps its writes to itself until it commits.
 * The first to write a document wins: whoever else writes it meanwhile fails with a conflict.
 */
export class Transaction implements View {
  readonly #pending = new Map<string, Pending>()
  #snapshot: number | undefined

  constructor(
    readonly id: string,
    readonly around: Surroundings,
  ) {}

  find(collection: Collection, id: unknown): Found | undefined {
    const key = documentKey(collection, id)
    const pending = this.#pending.get(key)
    if (!pending) return this.#inSnapshot(collection, id, key)
    const { before, after } = pending
    return after && { row: before?.row ?? UNSTORED, body: encodeDocument(after), doc: after }
  }

  /** Permissive mode only: walks the whole collection as the snapshot and this transaction's writes have it. */
  search(collection: Collection, { filter, order }: Search): Iterable<Found> {
    const { store } = this.around
    const ids = new Map<string, unknown>()
    for (const { doc } of store.rowsAfter(collection, 0, UNSTORED)) ids.set(documentKey(collection, doc._id), doc._id)
    for (const key of this.around.history.changedKeys(collection)) {
      const before = this.around.history.beforeChange(this.#takeSnapshot(), key)
      if (before) ids.set(key, before.doc._id)
    }
    for (const [key, pending] of this.#pending) if (pending.collection === collection) ids.set(key, pending.id)
    const found = [...ids.values()].map((id) => this.find(collection, id))
    const matches = found.filter((each): each is Found => each !== undefined && filter.test(each.doc))
    return sortBy(
      matches.sort((left, right) => left.row - right.row),
      ({ doc }) => doc,
      order,
    )
  }

  insert(collection: Collection, doc: Doc): void {
    if (this.find(collection, doc._id)) {
      throw duplicateKey(collection.name, '_id_', showKey(collection.indexes[0]!, doc))
    }
    this.#write(collection, doc._id, undefined, doc)
  }

  replace(collection: Collection, found: Found, doc: Doc): void {
    this.#write(collection, found.doc._id, found, doc)
  }

  remove(collection: Collection, found: Found): void {
    this.#write(collection, found.doc._id, found, undefined)
  }

  inSteps(steps: (() => void)[]): unknown {
    for (const step of steps) step()
    return undefined
  }

  /** Puts every write into the store; it runs inside one SQL transaction, so that all or none last. */
  apply(view: CommittedView): void {
    const stored = [...this.#pending.values()].map((each) => {
      return { ...each, found: view.store.findById(each.collection, each.id) }
    })
    for (const { collection, found } of stored) if (found) view.store.dropKeys(collection, found)
    for (const { collection, id, found, after } of stored) {
      if (found && after) {
        view.store.replaceBody(found.row, after)
        view.store.addKeys(collection, found.row, after)
      } else if (found) view.store.removeBody(found.row)
      else if (after) view.store.insert(collection, after)
      if (found || after) view.changes.push({ collection, id, before: found })
    }
  }

  #takeSnapshot(): number {
    this.#snapshot ??= this.around.history.version
    return this.#snapshot
  }

  #inSnapshot(collection: Collection, id: unknown, key: string): Found | undefined {
    const { history, store, counters } = this.around
    const snapshot = this.#takeSnapshot()
    const current = findCommitted(store, counters, collection, id)
    return history.hasChangedSince(snapshot, key) ? history.beforeChange(snapshot, key) : current
  }

  #write(collection: Collection, id: unknown, found: Found | undefined, after: Doc | undefined): void {
    const key = documentKey(collection, id)
    this.#claim(key)
    if (this.around.history.hasChangedSince(this.#takeSnapshot(), key)) throw transactionConflict()
    if (after) {
      checkStorable(after, this.around.store.allowsDots)
      encodeDocument(after)
    }
    const pending = this.#pending.get(key)
    const before = pending ? pending.before : found
    this.#claimUniqueKeys(collection, key, before, after)
    this.#pending.set(key, { collection, id, before, after })
  }

  #claim(key: string): void {
    if (!this.around.locks.take(key, this.id)) throw transactionConflict()
  }

  #claimUniqueKeys(collection: Collection, key: string, before: Found | undefined, after: Doc | undefined): void {
    for (const index of collection.indexes) {
      if (!index.unique) continue
      for (const bytes of before ? keysOf(index, before.doc).keys : []) this.#claim(uniqueLockKey(index, bytes))
      for (const bytes of after ? keysOf(index, after).keys : []) {
        this.#claim(uniqueLockKey(index, bytes))
        this.#refuseDuplicate(collection, index, bytes, key, after!)
      }
    }
  }

  #refuseDuplicate(collection: Collection, index: Index, bytes: Buffer, ownKey: string, doc: Doc): void {
    for (const [key, { collection: other, after }] of this.#pending) {
      if (key === ownKey || other !== collection || !after) continue
      if (keysOf(index, after).keys.some((each) => each.equals(bytes))) {
        throw duplicateKey(collection.name, index.name, showKey(index, doc))
      }
    }
    const row = this.around.store.holderOf(index, bytes, this.#pending.get(ownKey)?.before?.row ?? -1)
    const holder = row === undefined ? undefined : this.around.store.findByRow(row)
    if (!holder) return
    const holderKey = documentKey(collection, holder.doc._id)
    if (holderKey === ownKey || this.#pending.has(holderKey)) return
    if (this.around.history.hasChangedSince(this.#takeSnapshot(), holderKey)) throw transactionConflict()
    throw duplicateKey(collection.name, index.name, showKey(index, doc))
  }
}
