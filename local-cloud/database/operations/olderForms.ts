import type { Answer } from '../types'
import { aggregateDocuments } from './aggregateDocuments'
import { getDocument } from './getDocument'
import { insertDocument } from './insertDocument'
import { modifyDocument } from './modifyDocument'
import { removeDocument } from './removeDocument'
import type { Operation, Params } from './request'

/** How SDKs up to 2.4 ask for the same: other names, one document named by `_id` or an object, numbers as text. */
const idOf = ({ _id, query }: Params): unknown => _id ?? (query as { _id?: { $eq?: unknown } } | undefined)?._id?.$eq

const named = (params: Params): Params => ({
  ...params,
  queryType: 'DOC',
  query: JSON.stringify({ _id: idOf(params) }),
})

const inOlderForm =
  (operation: Operation, ask: (params: Params) => Params, tell: (data: Record<string, unknown>) => Answer): Operation =>
  async (context, params) => {
    const { data } = await operation(context, ask(params))
    return tell(data as Record<string, unknown>)
  }

const text = (value: unknown): string => JSON.stringify(value)

export const aggregate = inOlderForm(
  aggregateDocuments,
  (params) => params,
  ({ list }) => ({ data: { list: text(list) } }),
)

export const getInTransaction = inOlderForm(getDocument, named, ({ list }) => ({
  data: (list as string[])[0] ?? 'null',
}))

export const updateDocInTransaction = inOlderForm(
  modifyDocument,
  (params) => ({ ...named(params), merge: params.upsert !== true }),
  ({ updated, upsert_id: id }) => ({ updated: text(updated), ...(id === null ? {} : { upserted: text(id) }) }),
)

export const deleteDocInTransaction = inOlderForm(removeDocument, named, ({ deleted }) => ({ deleted: text(deleted) }))

export const insertDocInTransaction = inOlderForm(
  insertDocument,
  (params) => {
    const doc = JSON.parse(String(params.data)) as object
    return { ...params, data: [text(params._id === undefined ? doc : { ...doc, _id: params._id })] }
  },
  ({ insertedIds }) => ({ inserted: text((insertedIds as unknown[]).length), ok: '1' }),
)
