import { ObjectId } from 'bson'
import { invalidParameter, refused } from '../problems'
import type { Doc } from '../types'
import { newDocumentId, readDocument } from '../wire'
import type { Operation } from './request'
import { collectionOf, runWrite } from './request'

/** The identifier comes first in a stored document, given or not. */
const withId = (doc: Doc): Doc => ({ _id: doc._id ?? newDocumentId(), ...doc })

/** `collection.add`: `data` is a list of EJSON strings. */
export const insertDocument: Operation = async (context, params) => {
  const collection = collectionOf(context, params)
  if (!Array.isArray(params.data) || !params.data.length) throw invalidParameter('data must be a nonempty array')
  if (params.transactionId && params.data.length > 1 && !context.permissive) {
    throw refused('adding several documents at once inside a transaction', 'add them one by one')
  }
  const now = context.now()
  const docs = params.data.map((text) => withId(readDocument(text, now)))
  const problem = await runWrite(context, params, (view) =>
    view.inSteps(docs.map((doc) => () => view.insert(collection, doc))),
  )
  if (problem) throw problem
  return { data: { insertedIds: docs.map(({ _id }) => (_id instanceof ObjectId ? _id.toHexString() : _id)) } }
}
