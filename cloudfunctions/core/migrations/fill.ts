import { changeMany, command, find, saysNoCollection, type Stored } from '../platform/db'
import type { Migration } from './migration'

/**
 * Gives documents of a collection the fields they miss, in `_id` order. Each field is set by a guarded update where it is
 * missing still: whoever saves a document meanwhile is not overwritten, and a repeated step changes nothing.
 */
export const fill =
  (
    collection: string,
    defaults: Readonly<Record<string, unknown>>,
    where: Readonly<Record<string, unknown>> = {},
  ): Migration['step'] =>
  async (after, max) => {
    const page = await find<Stored>(
      collection,
      { ...where, _id: command.gt(after ?? '') },
      { order: [['_id', 'asc']], limit: max, fields: Object.keys(defaults) },
    )
    for (const [field, value] of Object.entries(defaults)) {
      const missing = page.filter((doc) => !(field in doc)).map((doc) => doc._id)
      if (missing.length > 0)
        await changeMany(
          collection,
          { ...where, _id: command.in(missing), [field]: command.exists(false) },
          { [field]: value },
        )
    }
    return page.length < max ? null : (page.at(-1) as Stored)._id
  }

/** Of a family by year, a year may have no collection. */
export const whereThere =
  (step: Migration['step']): Migration['step'] =>
  (after, max) =>
    step(after, max).catch((error: unknown) => {
      if (saysNoCollection(error)) return null
      throw error
    })
