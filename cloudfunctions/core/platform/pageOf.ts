import { leftKnownTo, type Paged } from '../../../src/contract/paged'
import { command, find, type Stored } from './db'
import type { Order, Place } from './page'
import { after, pageSize, readCursor, writeCursor } from './page'
import { Problem, refuse } from './problem'

type Along = [field: string, direction: 'asc' | 'desc'][]
type Where = Record<string, unknown>
const newestFirst: Order = { by: 'savedAt', direction: 'desc' }
const alongOf = ({ by, direction }: Order): Along => [
  [by, direction],
  ['_id', direction],
]

interface Page<T> {
  rows: T[]
  next: string | null
}
/** One page of a filter in one request, newest first unless ordered otherwise. `fields` must name the one it is ordered by. */
export const pageOf = async <T extends Stored>(
  collection: string,
  where: Where,
  cursor: string | undefined,
  fields: string[],
  order: Order = newestFirst,
): Promise<Page<T> | Problem<'badInput'>> => {
  const place = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !place)
    return refuse('badInput', { field: '翻页位置', why: '请回到第一页' }, { field: 'cursor' })
  const filter = place ? command.and([where, after(place, order)]) : where
  const found = await find<T>(collection, filter, { order: alongOf(order), limit: pageSize + 1, fields })
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  return { rows, next: found.length > pageSize && last ? writeCursor(placeOf(last, order)) : null }
}
const placeOf = <T extends Stored>(row: T, { by }: Order): Place => ({ _id: row._id, at: String(row[by as keyof T]) })

/** How many of a filter follow a place, up to `leftKnownTo`: their ids alone, along the index that serves the page. */
export const leftAfter = async (collection: string, where: Where, beyond: Where, along: Along): Promise<number> =>
  (await find(collection, command.and([where, beyond]), { order: along, limit: leftKnownTo, fields: ['_id'] })).length

/** The same page, and with the first of several, for one request more, how many are left (U10). */
export const countedPageOf = async <T extends Stored>(
  collection: string,
  where: Where,
  cursor: string | undefined,
  fields: string[],
  order: Order = newestFirst,
): Promise<Paged<T> | Problem<'badInput'>> => {
  const page = await pageOf<T>(collection, where, cursor, fields, order)
  const last = page instanceof Problem ? undefined : page.rows.at(-1)
  if (page instanceof Problem || page.next === null || cursor !== undefined || !last) return page
  return { ...page, left: await leftAfter(collection, where, after(placeOf(last, order), order), alongOf(order)) }
}
