import { keysOf } from '../storage/indexKeys'
import type { Collection } from '../storage/schema'
import type { Found, Store } from '../storage/store'
import type { Counters, Doc } from '../types'
import { findCommitted, searchCommitted } from './committedReader'
import type { Change } from './history'
import { documentKey } from './history'
import type { Locks } from './locks'
import { Blocked, uniqueLockKey } from './locks'
import type { Search, View } from './view'

/**
 * Writes straight to the store, inside the SQL transaction of the write queue. A document or unique key that an
 * open transaction has written is off limits: `Blocked` is thrown and the queue tries again when it has ended.
 */
export class CommittedView implements View {
  readonly changes: Change[] = []

  constructor(
    readonly store: Store,
    readonly counters: Counters,
    readonly locks: Locks,
    /** The transaction being committed, whose own locks do not stop it. */
    readonly owner?: string,
  ) {}

  find(collection: Collection, id: unknown): Found | undefined {
    return findCommitted(this.store, this.counters, collection, id)
  }

  search(collection: Collection, search: Search): Iterable<Found> {
    return searchCommitted(this.store, this.counters, collection, search)
  }

  insert(collection: Collection, doc: Doc): void {
    this.#refuseLocked(collection, [doc])
    this.store.insert(collection, doc)
    this.changes.push({ collection, id: doc._id, before: undefined })
  }

  replace(collection: Collection, found: Found, doc: Doc): void {
    this.#refuseLocked(collection, [found.doc, doc])
    this.store.dropKeys(collection, found)
    this.store.replaceBody(found.row, doc)
    this.store.addKeys(collection, found.row, doc)
    this.changes.push({ collection, id: found.doc._id, before: found })
  }

  remove(collection: Collection, found: Found): void {
    this.#refuseLocked(collection, [found.doc])
    this.store.dropKeys(collection, found)
    this.store.removeBody(found.row)
    this.changes.push({ collection, id: found.doc._id, before: found })
  }

  inSteps(steps: (() => void)[]): unknown {
    const { driver } = this.store
    for (const step of steps) {
      driver.execute('SAVEPOINT step')
      try {
        step()
        driver.execute('RELEASE step')
      } catch (problem) {
        if (problem instanceof Blocked) throw problem
        driver.execute('ROLLBACK TO step; RELEASE step')
        return problem
      }
    }
    return undefined
  }

  #refuseLocked(collection: Collection, docs: Doc[]): void {
    if (this.locks.isEmpty) return
    for (const doc of docs) {
      this.locks.refuse(documentKey(collection, doc._id), this.owner)
      for (const index of collection.indexes) {
        if (!index.unique) continue
        for (const key of keysOf(index, doc).keys) this.locks.refuse(uniqueLockKey(index, key), this.owner)
      }
    }
  }
}
