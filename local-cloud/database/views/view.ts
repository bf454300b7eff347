import type { Filter } from '../query/filter'
import type { Order } from '../query/plan'
import type { Collection } from '../storage/schema'
import type { Found } from '../storage/store'
import type { Doc } from '../types'

export interface Search {
  filter: Filter
  order: Order
  /** How many documents the caller expects to need; it sizes fetches and limits nothing. */
  wanted?: number
}

/** What an operation sees and changes: the committed documents, or those of one transaction. */
export interface View {
  find(collection: Collection, id: unknown): Found | undefined
  /** Matching documents, in the order asked for, or in insertion order when none is. */
  search(collection: Collection, search: Search): Iterable<Found>
  insert(collection: Collection, doc: Doc): void
  replace(collection: Collection, found: Found, doc: Doc): void
  remove(collection: Collection, found: Found): void
  /**
   * Takes the steps of one request in turn. Outside a transaction, as in MongoDB, those before a failing one stay;
   * its problem is returned. Inside one the problem is thrown, and ends the transaction.
   */
  inSteps(steps: (() => void)[]): unknown
}
