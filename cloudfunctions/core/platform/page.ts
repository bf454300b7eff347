import { fromBase64Url, toBase64Url } from '../../../src/contract/codes'
import type { Paged } from '../../../src/contract/paged'
import { command } from './db'

/** Pages of 20; a place is the whole sort key of the last row, so that page k costs what page 1 costs. */

/** How a list is ordered: by this field (an instant or a day, as text), then by id. */
export interface Order {
  by: string
  direction: 'asc' | 'desc'
}
export interface Place {
  _id: string
  /** The value of the field the list is ordered by. */
  at: string
}
export const pageSize = 20

const shape = /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?)\|([A-Za-z0-9_-]{1,64})$/
export const writeCursor = ({ at, _id }: Place): string => toBase64Url(new TextEncoder().encode(`${at}|${_id}`))
/** Null when it is not one of ours. */
export const readCursor = (cursor: string): Place | null => {
  const bytes = fromBase64Url(cursor)
  const [, at, _id] = shape.exec(bytes ? new TextDecoder().decode(bytes) : '') ?? []
  return at && _id ? { at, _id } : null
}
/** Filter: what comes after a place. */
export const after = ({ at, _id }: Place, { by, direction }: Order) => {
  const [further, upTo] = direction === 'desc' ? [command.lt, command.lte] : [command.gt, command.gte]
  return command.and([{ [by]: upTo(at) }, command.or([{ [by]: further(at) }, { [by]: at, _id: further(_id) }])])
}
/** What a page says of those behind it. */
export const endOf = ({ next, left }: Paged<unknown>): Pick<Paged<never>, 'next' | 'left'> => ({
  next,
  ...(left !== undefined && { left }),
})
