import { SCAN_BATCH } from '../limits'
import type { Cell } from '../storage/driver'
import type { Collection } from '../storage/schema'
import type { Found, Store } from '../storage/store'
import type { Counters } from '../types'
import { decodeDocument } from '../wire'
import type { KeyRange, Plan } from './plan'

interface EntryRow {
  key: ArrayBuffer
  row: number
  body: string
}

const FIELDS = 'SELECT e.key, e.row, d.body FROM entry e JOIN document d ON d.row = e.row'
const BOUNDS = 'WHERE e.search_index = ? AND e.key >= ? AND e.key < ?'
const FORWARD = `${FIELDS} ${BOUNDS} AND (e.key, e.row) > (?, ?) ORDER BY e.key, e.row LIMIT ?`
const FORWARD_FIRST = `${FIELDS} ${BOUNDS} ORDER BY e.key, e.row LIMIT ?`
const REVERSE = `${FIELDS} ${BOUNDS} AND (e.key, e.row) < (?, ?) ORDER BY e.key DESC, e.row DESC LIMIT ?`
const REVERSE_FIRST = `${FIELDS} ${BOUNDS} ORDER BY e.key DESC, e.row DESC LIMIT ?`

/** A search that needs more than it expected is unlikely to stop soon. */
const larger = (batch: number): number => Math.min(batch * 4, SCAN_BATCH)

function* walkRange(store: Store, plan: Plan, { from, to }: KeyRange, first: number): Generator<EntryRow> {
  const bounds: Cell[] = [plan.index!.id, from, to]
  let batch = first
  let rows = store.driver.all<EntryRow>(plan.isReverse ? REVERSE_FIRST : FORWARD_FIRST, ...bounds, batch)
  for (;;) {
    yield* rows
    if (rows.length < batch) return
    const last = rows[rows.length - 1]!
    batch = larger(batch)
    const sql = plan.isReverse ? REVERSE : FORWARD
    rows = store.driver.all<EntryRow>(sql, ...bounds, Buffer.from(last.key), last.row, batch)
  }
}

function* oneByOne(store: Store, plan: Plan, counters: Counters, batch: number): Generator<EntryRow> {
  for (const range of plan.isReverse ? [...plan.ranges].reverse() : plan.ranges) {
    for (const entry of walkRange(store, plan, range, batch)) {
      counters.keysExamined += 1
      yield entry
    }
  }
}

interface Lane {
  entries: Iterator<EntryRow>
  current: EntryRow
  head: number
}

const orderOf = (left: Lane, right: Lane): number =>
  Buffer.compare(Buffer.from(left.current.key, left.head), Buffer.from(right.current.key, right.head)) ||
  left.current.row - right.current.row

/** Walks all ranges at once, so that what follows their heads comes in order across them. */
function* sideBySide(store: Store, plan: Plan, counters: Counters, batch: number): Generator<EntryRow> {
  const lanes = plan.ranges.flatMap((range): Lane[] => {
    const entries = walkRange(store, plan, range, batch)
    const first = entries.next()
    return first.done ? [] : [{ entries, current: first.value, head: range.head }]
  })
  counters.keysExamined += lanes.length
  while (lanes.length) {
    const next = lanes.reduce((best, lane) => (orderOf(lane, best) < 0 !== plan.isReverse ? lane : best))
    yield next.current
    const following = next.entries.next()
    if (following.done) lanes.splice(lanes.indexOf(next), 1)
    else {
      counters.keysExamined += 1
      next.current = following.value
    }
  }
}

function* walkIndex(store: Store, plan: Plan, counters: Counters, batch: number): Generator<Found> {
  const seen = new Set<number>()
  for (const { row, body } of (plan.isMerged ? sideBySide : oneByOne)(store, plan, counters, batch)) {
    if (seen.has(row)) continue
    if (plan.index!.arrayFields) seen.add(row)
    counters.documentsRead += 1
    yield { row, body, doc: decodeDocument(body) }
  }
}

function* walkCollection(store: Store, collection: Collection, counters: Counters, first: number): Generator<Found> {
  let last = 0
  for (let batch = first; ; batch = larger(batch)) {
    const rows = store.rowsAfter(collection, last, batch)
    for (const found of rows) {
      counters.documentsRead += 1
      yield found
    }
    if (rows.length < batch) return
    last = rows[rows.length - 1]!.row
  }
}

/**
 * Yields the documents a plan reaches, counting each key and document only when it is asked for.
 * `wanted` is how many the caller expects to need; it sizes the first fetch and limits nothing.
 */
export const scan = (
  store: Store,
  collection: Collection,
  plan: Plan,
  counters: Counters,
  wanted = SCAN_BATCH,
): Generator<Found> => {
  const batch = Math.max(1, Math.min(wanted, SCAN_BATCH))
  counters.planned?.(plan.index?.name ?? '全部扫描')
  return plan.index ? walkIndex(store, plan, counters, batch) : walkCollection(store, collection, counters, batch)
}

/** Counts the keys of an exact plan without fetching a document. */
export const countKeys = (store: Store, plan: Plan, counters: Counters): number => {
  counters.planned?.(plan.index!.name)
  let total = 0
  for (const { from, to } of plan.ranges) {
    const sql = 'SELECT COUNT(*) AS total FROM entry WHERE search_index = ? AND key >= ? AND key < ?'
    total += store.driver.all<{ total: number }>(sql, plan.index!.id, from, to)[0]!.total
  }
  counters.keysExamined += total
  return total
}
