/** Every number the local database enforces, in one place. */

/** Rows a query returns when it names no limit, and the most it ever returns. */
export const DEFAULT_QUERY_LIMIT = 100
export const MAX_QUERY_LIMIT = 1000

/** Rows an aggregation returns without a `limit` stage, in permissive mode only. */
export const DEFAULT_AGGREGATE_LIMIT = 20

/** MongoDB's own limits: bytes of one document, and levels of nesting. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024
export const MAX_NESTING_DEPTH = 100

/** A transaction that is neither committed nor rolled back by then is aborted. */
export const TRANSACTION_LIFETIME_MS = 30_000

/** The platform's ceiling on collections in one environment. */
export const MAX_COLLECTIONS = 100

/** Rows fetched at a time while scanning; it never changes an answer. */
export const SCAN_BATCH = 256

/** MongoDB's radius of the Earth. */
export const EARTH_RADIUS_M = 6_378_100
