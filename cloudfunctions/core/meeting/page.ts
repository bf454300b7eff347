import { fromBase64Url, toBase64Url } from '../../../src/contract/codes'
import { command } from '../platform/db'
import type { Meeting } from './store'

/** Where a page ends: the whole sort key of its last meeting, so that page k costs what page 1 costs. */

type Place = Pick<Meeting, '_id' | 'startAt'>
export type Direction = 'asc' | 'desc'

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)([A-Za-z0-9_-]{1,64})$/
const isText = (byte: number): boolean => byte > 0x20 && byte < 0x7f

export const writeCursor = ({ startAt, _id }: Place): string =>
  toBase64Url(Uint8Array.from(`${startAt}${_id}`, (letter) => letter.charCodeAt(0)))
/** Null when it is not one of ours. */
export const readCursor = (cursor: string): Place | null => {
  const bytes = fromBase64Url(cursor)
  if (!bytes?.every(isText)) return null
  const [, startAt, _id] = shape.exec(String.fromCharCode(...bytes)) ?? []
  return startAt && _id ? { startAt, _id } : null
}

/**
 * Filter: what comes after a place in the order of (`startAt`, `_id`). The bound on `startAt` alone says nothing new, but
 * is what lets the index begin there instead of at page 1.
 */
export const after = ({ startAt, _id }: Place, direction: Direction) => {
  const [past, from] = direction === 'asc' ? [command.gt, command.gte] : [command.lt, command.lte]
  return command.and([
    { startAt: from(startAt) },
    command.or([{ startAt: past(startAt) }, { startAt, _id: past(_id) }]),
  ])
}
