import { changeMany, command, find, type Stored } from '../platform/db'
import type { Migration } from './migration'

/** Takes a field that went from documents of a collection, in `_id` order; a repeated step changes nothing. */
export const shed =
  (collection: string, field: string): Migration['step'] =>
  async (after, max) => {
    const page = await find<Stored>(
      collection,
      { _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: max, fields: [field] },
    )
    const have = page.filter((doc) => field in doc).map((doc) => doc._id)
    if (have.length > 0) await changeMany(collection, { _id: command.in(have) }, { [field]: command.remove() })
    return page.length < max ? null : (page.at(-1) as Stored)._id
  }
