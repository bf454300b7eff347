import type { Trace } from './trace'
import type { CollectionSpec } from '../../cloudfunctions/core/schema/readSchema'

export interface DatabaseOptions {
  /** Path of the SQLite file; it is created when missing. */
  file: string
  collections: CollectionSpec[]
  /** Allows what the platform allows but this project forbids itself: see refusals.ts. */
  permissive: boolean
  /** Told when a collection is made because somebody used it; without it a missing collection fails, as on the platform. */
  onNewCollection?: (name: string) => void
  now: () => Date
}

/** One answer on the wire, without the request id the gateway adds. */
export interface Answer {
  data?: unknown
  transactionId?: string
  code?: string
  message?: string
  /** Where SDKs up to 2.4 look for the outcome of an operation inside a transaction. */
  updated?: string
  upserted?: string
  deleted?: string
  inserted?: string
  ok?: string
}

export interface Counters {
  documentsRead: number
  documentsWritten: number
  keysExamined: number
  /** Writes per document, by `collection/_id`. */
  writesByDocument: Map<string, number>
  reset(): void
  /** Told which index a search goes by, where somebody traces one request. */
  planned?: (index: string) => void
}

export interface Database {
  handle(action: string, params: Record<string, unknown>, trace?: Trace): Promise<Answer>
  /** Every collection, with how many documents it has. */
  collections(): { name: string; documents: number }[]
  counters: Counters
  close(): void
}

/** A stored document: field order is kept, values are plain JavaScript or BSON objects. */
export type Doc = Record<string, unknown>
