import { refused, requestFailed } from '../../problems'
import type { Doc } from '../../types'
import { valueBytes } from '../../values/keyBytes'
import { isDocument } from '../../values/kind'
import type { Expression } from '../compile'
import { compile, scopeFor } from '../compile'
import { distinct, mergeObjects } from '../operators/objectsAndSets'
import { average, deviation, greatest, least, sum } from '../operators/statistics'
import type { Pipeline, Stage } from './stage'

/** Each takes the values of the group's documents in turn; `undefined` is a missing one. */
const ACCUMULATORS: Record<string, (values: unknown[]) => unknown> = {
  $addToSet: (values) => distinct(values.filter((value) => value !== undefined)),
  $avg: average,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $max: greatest,
  $mergeObjects: mergeObjects,
  $min: least,
  $push: (values) => values.filter((value) => value !== undefined),
  $stdDevPop: (values) => deviation(values, false),
  $stdDevSamp: (values) => deviation(values, true),
  $sum: sum,
}

interface Accumulation {
  field: string
  value: Expression
  accumulate(values: unknown[]): unknown
}

/** Reads the fields of `$group` and of `$bucket`'s output: each is one accumulator over one expression. */
export const readAccumulations = (fields: Doc): Accumulation[] =>
  Object.entries(fields).map(([field, definition]) => {
    if (field.includes('.')) throw requestFailed(`The field name '${field}' cannot contain '.'`)
    const [name, ...others] = isDocument(definition) ? Object.keys(definition) : []
    if (!name || others.length) throw requestFailed(`The field '${field}' must specify one accumulator`)
    const accumulate = ACCUMULATORS[name]
    if (!accumulate) throw refused(name, 'it is not among the group accumulators the local database knows')
    return { field, value: compile((definition as Doc)[name]), accumulate }
  })

export const accumulateAll = (accumulations: Accumulation[], docs: Doc[], { now, variables }: Pipeline): Doc =>
  Object.fromEntries(
    accumulations.map(({ field, value, accumulate }) => [
      field,
      accumulate(docs.map((doc) => value(scopeFor(doc, now, variables)))),
    ]),
  )

interface Group {
  _id: unknown
  docs: Doc[]
}

/** Groups in the order their first document comes; a missing key is null. */
export const groupBy = (docs: Iterable<Doc>, keyOf: (doc: Doc) => unknown): Iterable<Group> => {
  const groups = new Map<string, Group>()
  for (const doc of docs) {
    const _id = keyOf(doc) ?? null
    const name = valueBytes(_id).toString('latin1')
    const group = groups.get(name)
    if (group) group.docs.push(doc)
    else groups.set(name, { _id, docs: [doc] })
  }
  return groups.values()
}

export const group: Stage = (operand, pipeline) => {
  if (!isDocument(operand) || !('_id' in operand)) throw requestFailed('a group specification must include an _id')
  const { _id, ...fields } = operand
  const key = compile(_id)
  const accumulations = readAccumulations(fields)
  return (docs) =>
    [...groupBy(docs, (doc) => key(scopeFor(doc, pipeline.now, pipeline.variables)))].map((each) => ({
      _id: each._id,
      ...accumulateAll(accumulations, each.docs, pipeline),
    }))
}
