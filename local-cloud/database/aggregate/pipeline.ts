import { DEFAULT_AGGREGATE_LIMIT } from '../limits'
import { invalidParameter, nearNeedsIndex, refused, requestFailed } from '../problems'
import { parseFilter } from '../query/filter'
import type { Doc } from '../types'
import { isDocument } from '../values/kind'
import type { Search } from '../views/view'
import { bucket, bucketAuto } from './stages/bucket'
import { geoNear } from './stages/geoNear'
import { group } from './stages/group'
import { lookup } from './stages/lookup'
import { addFields, project } from './stages/project'
import { count, limit, match, refuseNear, replaceRoot, sample, skip, sort, sortByCount } from './stages/simple'
import type { Pipeline, Stage } from './stages/stage'
import { unwind } from './stages/unwind'

const STAGES: Record<string, Stage> = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $geoNear: geoNear,
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: match,
  $project: project,
  $replaceRoot: replaceRoot,
  $sample: sample,
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unwind: unwind,
}

export type ReadCollection = (collectionName: string, search: Search) => Iterable<Doc>

const nameOf = (stage: Doc): string => {
  const names = Object.keys(stage)
  if (names.length !== 1) throw invalidParameter('a pipeline stage must have exactly one field')
  return names[0]!
}

interface Source {
  search: Search
  rest: Doc[]
}

/** The leading filters of a pipeline are answered by the collection's indexes, and so is a sort right after them. */
const sourceOf = (stages: Doc[], context: { now: Date; variables: Pipeline['variables'] }): Source => {
  const filters: Doc[] = []
  let at = 0
  for (; at < stages.length && isDocument(stages[at]!.$match); at += 1) filters.push(stages[at]!.$match as Doc)
  const filter = parseFilter(filters.length > 1 ? { $and: filters } : (filters[0] ?? {}), context)
  refuseNear(filter)
  const next = stages[at]?.$sort
  const order = isDocument(next) && Object.values(next).every((d) => d === 1 || d === -1) ? Object.entries(next) : []
  const rest = stages.slice(order.length ? at + 1 : at)
  const max = rest[0]?.$limit
  const wanted = typeof max === 'number' && max > 0 ? max : undefined
  return { search: { filter, order: order as Search['order'], wanted }, rest }
}

const runStages = (stages: Doc[], docs: Iterable<Doc>, pipeline: Pipeline): Doc[] => {
  let current = docs
  for (const stage of stages) {
    const name = nameOf(stage)
    const known = STAGES[name]
    if (!known) throw refused(name, 'it is not among the aggregation stages the local database knows')
    current = known(stage[name], pipeline)(current)
  }
  return [...current]
}

/** Runs a pipeline over a collection. */
export const aggregate = (
  stages: Doc[],
  collectionName: string,
  read: ReadCollection,
  now: Date,
  variables: Record<string, unknown> = {},
): Doc[] => {
  const pipeline: Pipeline = {
    now,
    variables,
    read,
    run: (inner, docs, more) =>
      'collectionName' in docs
        ? aggregate(inner, docs.collectionName, read, now, more)
        : runStages(inner, docs, { ...pipeline, variables: more }),
  }
  const { search, rest } = sourceOf(stages, { now, variables })
  return runStages(rest, read(collectionName, search), pipeline)
}

/** An aggregation must say how much it may return; in permissive mode it is cut as the platform is said to cut it. */
export const boundStages = (stages: Doc[], permissive: boolean): Doc[] => {
  const near = stages.findIndex((stage) => '$geoNear' in stage)
  if (near > 0) throw requestFailed('$geoNear is only valid as the first stage in a pipeline')
  if (near === 0 && !permissive) throw nearNeedsIndex('$geoNear')
  const last = stages.at(-1)
  if (last && (nameOf(last) === '$limit' || nameOf(last) === '$count')) return stages
  if (permissive) return [...stages, { $limit: DEFAULT_AGGREGATE_LIMIT }]
  throw refused('an aggregation without an explicit limit', 'end it in limit(), since the default is 20 rows')
}
