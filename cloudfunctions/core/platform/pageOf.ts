import { command, find, type Stored } from './db'
import type { Order } from './page'
import { after, pageSize, readCursor, writeCursor } from './page'
import { refuse, type Problem } from './problem'

const newestFirst: Order = { by: 'savedAt', direction: 'desc' }

/** One page of a filter in one request, newest first unless ordered otherwise. `fields` must name the one it is ordered by. */
export const pageOf = async <T extends Stored>(
  collection: string,
  where: Record<string, unknown>,
  cursor: string | undefined,
  fields: string[],
  order: Order = newestFirst,
): Promise<{ rows: T[]; next: string | null } | Problem<'badInput'>> => {
  const place = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !place)
    return refuse('badInput', { field: '翻页位置', why: '请回到第一页' }, { field: 'cursor' })
  const filter = place ? command.and([where, after(place, order)]) : where
  const found = await find<T>(collection, filter, {
    order: [
      [order.by, order.direction],
      ['_id', order.direction],
    ],
    limit: pageSize + 1,
    fields,
  })
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  return {
    rows,
    next:
      found.length > pageSize && last ? writeCursor({ _id: last._id, at: String(last[order.by as keyof T]) }) : null,
  }
}
