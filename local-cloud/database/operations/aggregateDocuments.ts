import type { ReadCollection } from '../aggregate/pipeline'
import { aggregate, boundStages } from '../aggregate/pipeline'
import { invalidParameter } from '../problems'
import type { Doc } from '../types'
import { isDocument } from '../values/kind'
import { searchCommitted } from '../views/committedReader'
import { answerWire, readWire } from '../wire'
import type { Context, Operation, Params } from './request'
import { collectionOf } from './request'

const readStages = (params: Params, now: Date): Doc[] => {
  if (!Array.isArray(params.stages)) throw invalidParameter('stages must be an array')
  return params.stages.map((stage) => {
    if (!isDocument(stage) || typeof stage.stageKey !== 'string') throw invalidParameter('malformed stage')
    return { [stage.stageKey]: readWire(stage.stageValue, now) }
  })
}

function* documents({ store, counters }: Context, ...[name, search]: Parameters<ReadCollection>): Generator<Doc> {
  for (const { doc } of searchCommitted(store, counters, store.collection(name), search)) yield doc
}

/** `collection.aggregate()…end()`: stages arrive as `{stageKey, stageValue}`, the value as EJSON. */
export const aggregateDocuments: Operation = (context, params) => {
  const { name } = collectionOf(context, params)
  const now = context.now()
  const stages = boundStages(readStages(params, now), context.permissive)
  const list = aggregate(stages, name, (each, search) => documents(context, each, search), now)
  return { data: { list: list.map(answerWire) } }
}
