import { fromBase64Url, toBase64Url } from '../../../src/contract/codes'
import { command } from '../platform/db'

/** Pages of 20, newest first; a place is the whole sort key of the last row, so that page k costs what page 1 costs. */

export interface Place {
  _id: string
  savedAt: string
}
export const pageSize = 20

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)([A-Za-z0-9_-]{1,64})$/
export const writeCursor = ({ savedAt, _id }: Place): string => toBase64Url(new TextEncoder().encode(`${savedAt}${_id}`))
/** Null when it is not one of ours. */
export const readCursor = (cursor: string): Place | null => {
  const bytes = fromBase64Url(cursor)
  const [, savedAt, _id] = shape.exec(bytes ? new TextDecoder().decode(bytes) : '') ?? []
  return savedAt && _id ? { savedAt, _id } : null
}
/** Filter: what comes after a place, newest first. */
export const after = ({ savedAt, _id }: Place) =>
  command.and([{ savedAt: command.lte(savedAt) }, command.or([{ savedAt: command.lt(savedAt) }, { savedAt, _id: command.lt(_id) }])])
