import { invalidParameter, refused } from '../problems'
import type { Collection } from '../storage/schema'
import type { Found } from '../storage/store'
import type { Doc } from '../types'
import { parseUpdate } from '../update/applyUpdate'
import type { View } from '../views/view'
import { encodeDocument, newDocumentId, readDocument } from '../wire'
import type { Operation, Selection } from './request'
import { collectionOf, placesIn, readTargets, runWrite, select } from './request'

interface Outcome {
  updated: number
  upsert_id: unknown
}

/** Writes the new form unless it is the old one: identical values are not an update. */
export const change = (view: View, collection: Collection, found: Found, doc: Doc): number => {
  if (encodeDocument(doc) === encodeDocument(found.doc)) return 0
  view.replace(collection, found, doc)
  return 1
}

interface UpdateOutcome {
  updated: number
  /** What stopped it: documents before the failing one stay updated. */
  problem: unknown
}

/** `update`: operators applied to every selected document, or to the first. */
const update = (view: View, collection: Collection, selected: Found[], apply: (doc: Doc) => Doc): UpdateOutcome => {
  let updated = 0
  const steps = selected.map((found) => () => {
    updated += change(view, collection, found, apply(found.doc))
  })
  const problem = view.inSteps(steps)
  return { updated, problem }
}

/** `doc.set`: the whole document is replaced, or created when there is none. The same data counts as a replacement. */
const set = (view: View, collection: Collection, selection: Selection, fields: Doc): Outcome => {
  const [found] = select(view, collection, selection, 1)
  if (found) {
    view.replace(collection, found, { _id: found.doc._id, ...fields })
    return { updated: 1, upsert_id: null }
  }
  const id = selection.kind === 'id' ? selection.id : newDocumentId()
  view.insert(collection, { _id: id, ...fields })
  return { updated: 0, upsert_id: id }
}

const refuseOperators = (fields: Doc): void => {
  const operator = Object.keys(fields).find((field) => field.startsWith('$'))
  if (operator) throw refused(`${operator} in set()`, 'set() takes a whole document; use update()')
  if ('_id' in fields) throw invalidParameter('不能更新_id的值')
}

/** `doc.update`, `where.update` (`merge`) and `doc.set` (no `merge`, `upsert`). */
export const modifyDocument: Operation = async (context, params) => {
  const collection = collectionOf(context, params)
  const selection = readTargets(context, params)
  const fields = readDocument(params.data, context.now())
  if (params.merge === false) {
    refuseOperators(fields)
    return { data: await runWrite(context, params, (view) => set(view, collection, selection, fields)) }
  }
  if (params.upsert === true) throw refused('upsert with operators', 'the SDK never sends it')
  const apply = parseUpdate(fields)
  const max = params.multi === true ? undefined : 1
  const { updated, problem } = await runWrite(context, params, (view) =>
    update(view, collection, select(view, collection, selection, max), (doc) => apply(doc, placesIn(selection, doc))),
  )
  if (problem) throw problem
  return { data: { updated, upsert_id: null } }
}
