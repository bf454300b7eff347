import { invalidParameter, refused } from '../problems'
import type { Collection } from '../storage/schema'
import type { Found } from '../storage/store'
import type { Doc } from '../types'
import { parseUpdate } from '../update/applyUpdate'
import type { View } from '../views/view'
import { encodeDocument, newDocumentId, readDocument } from '../wire'
import type { Operation, Selection } from './request'
import { collectionOf, readSelection, runWrite, select } from './request'

interface Outcome {
  updated: number
  upsert_id: unknown
}

/** Writes the new form unless it is the old one: identical values are not an update. */
const change = (view: View, collection: Collection, found: Found, doc: Doc): number => {
  if (encodeDocument(doc) === encodeDocument(found.doc)) return 0
  view.replace(collection, found, doc)
  return 1
}

/** `update`: operators applied to every selected document, or to the first. */
const update = (
  view: View, collection: Collection, selection: Selection, apply: (doc: Doc) => Doc, isMulti: boolean,
): Outcome => {
  let updated = 0
  for (const found of select(view, collection, selection, isMulti ? undefined : 1)) {
    updated += change(view, collection, found, apply(found.doc))
  }
  return { updated, upsert_id: null }
}

/** `doc.set`: the whole document is replaced, or created when there is none. */
const set = (view: View, collection: Collection, selection: Selection, fields: Doc): Outcome => {
  const [found] = select(view, collection, selection, 1)
  if (found) return { updated: change(view, collection, found, { _id: found.doc._id, ...fields }), upsert_id: null }
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
  const selection = readSelection(context, params)
  const fields = readDocument(params.data, context.now())
  if (params.merge === false) {
    refuseOperators(fields)
    return { data: await runWrite(context, params, (view) => set(view, collection, selection, fields)) }
  }
  if (params.upsert === true) throw refused('upsert with operators', 'the SDK never sends it')
  const apply = parseUpdate(fields)
  const isMulti = params.multi === true
  return { data: await runWrite(context, params, (view) => update(view, collection, selection, apply, isMulti)) }
}
