import { command, find, type Stored } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { after, pageSize, readCursor, writeCursor, type Place } from './page'

/** One page of a filter, newest first, in one request. */
export const pageOf = async <T extends Stored & Place>(
  collection: string,
  where: Record<string, unknown>,
  cursor: string | undefined,
  fields: string[],
): Promise<{ rows: T[]; next: string | null } | Problem<'badInput'>> => {
  const place = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && !place) return refuse('badInput', { field: '翻页位置', why: '请回到第一页' }, { field: 'cursor' })
  const filter = place ? command.and([where, after(place)] as Parameters<typeof command.and>[0]) : where
  const found = await find<T>(collection, filter as Record<string, unknown>, {
    order: [['savedAt', 'desc'], ['_id', 'desc']],
    limit: pageSize + 1,
    fields,
  })
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  return { rows, next: found.length > pageSize && last ? writeCursor(last) : null }
}
