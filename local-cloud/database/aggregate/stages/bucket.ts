import { refused, requestFailed } from '../../problems'
import type { Doc } from '../../types'
import { compareValues, sameValue } from '../../values/compare'
import { isDocument, kindOf } from '../../values/kind'
import { compile, scopeFor } from '../compile'
import { arrayIn, readNamed, wholeIn } from '../operators/arguments'
import { accumulateAll, readAccumulations } from './group'
import type { Stage } from './stage'

const readOutput = (output: unknown) => {
  if (output !== undefined && !isDocument(output)) throw requestFailed("the 'output' field must be an object")
  return readAccumulations(output ?? { count: { $sum: 1 } })
}

const readBoundaries = (value: unknown, now: Date): unknown[] => {
  const boundaries = arrayIn('$bucket', value).map((each) => compile(each)(scopeFor({}, now)))
  if (boundaries.length < 2) throw requestFailed("the $bucket 'boundaries' field must have at least 2 values")
  boundaries.slice(1).forEach((upper, at) => {
    const lower = boundaries[at]
    if (kindOf(upper) !== kindOf(lower) || compareValues(lower, upper) >= 0) {
      throw requestFailed("the 'boundaries' option to $bucket must be sorted and of one type")
    }
  })
  return boundaries
}

/** A value belongs to the bucket whose lower boundary it reaches and whose upper boundary it stays below. */
const placeOf = (value: unknown, boundaries: unknown[]): number => {
  const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0)
  return above === -1 ? -1 : above - 1
}

export const bucket: Stage = (operand, pipeline) => {
  const named = readNamed('$bucket', operand, ['groupBy', 'boundaries'], ['default', 'output'])
  const key = compile(named.groupBy)
  const boundaries = readBoundaries(named.boundaries, pipeline.now)
  const accumulations = readOutput(named.output)
  return (docs) => {
    const buckets: Doc[][] = boundaries.map(() => [])
    const others: Doc[] = []
    for (const doc of docs) {
      const place = placeOf(key(scopeFor(doc, pipeline.now, pipeline.variables)) ?? null, boundaries)
      if (place >= 0) buckets[place]!.push(doc)
      else if ('default' in named) others.push(doc)
      else throw requestFailed('$switch could not find a matching branch for an input, and no default was specified')
    }
    const filled = boundaries.map((_id, at) => ({ _id, docs: buckets[at]! }))
    return [...filled, { _id: named.default, docs: others }]
      .filter((each) => each.docs.length > 0)
      .map((each) => ({ _id: each._id, ...accumulateAll(accumulations, each.docs, pipeline) }))
  }
}

/** Cuts the sorted documents into buckets of about the same size, never parting equal values. */
export const bucketAuto: Stage = (operand, pipeline) => {
  const named = readNamed('$bucketAuto', operand, ['groupBy', 'buckets'], ['output', 'granularity'])
  if (named.granularity !== undefined) {
    throw refused('granularity in $bucketAuto', 'preferred number series are not built')
  }
  const key = compile(named.groupBy)
  const wanted = wholeIn('$bucketAuto', named.buckets)
  if (wanted < 1) throw requestFailed("The $bucketAuto 'buckets' field must be greater than 0")
  const accumulations = readOutput(named.output)
  return (docs) => {
    const keyed = [...docs].map((doc) => ({ doc, key: key(scopeFor(doc, pipeline.now, pipeline.variables)) ?? null }))
    keyed.sort((left, right) => compareValues(left.key, right.key))
    const size = Math.max(1, Math.round(keyed.length / wanted))
    const buckets: (typeof keyed)[] = []
    for (let at = 0; at < keyed.length;) {
      let end = buckets.length === wanted - 1 ? keyed.length : Math.min(keyed.length, at + size)
      while (end < keyed.length && sameValue(keyed[end]!.key, keyed[end - 1]!.key)) end += 1
      buckets.push(keyed.slice(at, end))
      at = end
    }
    return buckets.map((each, at) => ({
      _id: { min: each[0]!.key, max: buckets[at + 1]?.[0]!.key ?? each.at(-1)!.key },
      ...accumulateAll(
        accumulations,
        each.map(({ doc }) => doc),
        pipeline,
      ),
    }))
  }
}
