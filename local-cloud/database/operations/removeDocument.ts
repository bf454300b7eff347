import type { Operation } from './request'
import { collectionOf, readTargets, runWrite, select } from './request'

/** `doc.remove` and `where.remove`: every selected document, or the first when `multi` is false. */
export const removeDocument: Operation = async (context, params) => {
  const collection = collectionOf(context, params)
  const selection = readTargets(context, params)
  const deleted = await runWrite(context, params, (view) => {
    const found = select(view, collection, selection, params.multi === true ? undefined : 1)
    for (const each of found) view.remove(collection, each)
    return found.length
  })
  return { data: { deleted } }
}
