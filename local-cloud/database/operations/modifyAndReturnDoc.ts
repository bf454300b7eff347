import { parseUpdate } from '../update/applyUpdate'
import { answerWire, readDocument } from '../wire'
import { change } from './modifyDocument'
import type { Operation } from './request'
import { collectionOf, placesIn, readTargets, runWrite, select } from './request'

/** `updateAndReturn`: changes the first document the query finds and gives it as it is afterwards. */
export const modifyAndReturnDoc: Operation = async (context, params) => {
  const collection = collectionOf(context, params)
  const selection = readTargets(context, params)
  const apply = parseUpdate(readDocument(params.data, context.now()))
  const answer = await runWrite(context, params, (view) => {
    const [found] = select(view, collection, selection, 1)
    if (!found) return { updated: 0, doc: null }
    const doc = apply(found.doc, placesIn(selection, found.doc))
    return { updated: change(view, collection, found, doc), doc: answerWire(doc) }
  })
  return { data: answer }
}
