import { requestFailed } from '../../problems'
import { parseFilter } from '../../query/filter'
import type { Doc } from '../../types'
import { isDocument } from '../../values/kind'
import { valuesAt } from '../../values/paths'
import { compile, scopeFor } from '../compile'
import { arrayIn, readNamed, textIn } from '../operators/arguments'
import type { Pipeline, Stage } from './stage'

/** The values a document is joined by: the elements of an array one by one, and null for a missing field. */
const localValues = (doc: Doc, path: string): unknown[] => {
  const values = valuesAt(doc, path).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value ?? null]))
  return values.length ? values : [null]
}

const joined = (doc: Doc, named: Record<string, unknown>, pipeline: Pipeline): Doc[] => {
  const values = localValues(doc, textIn('$lookup', named.localField))
  const filter = parseFilter({ [textIn('$lookup', named.foreignField)]: { $in: values } })
  return [...pipeline.read(textIn('$lookup', named.from), { filter, order: [] })]
}

const piped = (named: Record<string, unknown>, pipeline: Pipeline): ((doc: Doc) => Doc[]) => {
  const stages = arrayIn('$lookup', named.pipeline) as Doc[]
  const collectionName = textIn('$lookup', named.from)
  if (named.let !== undefined && !isDocument(named.let)) throw requestFailed("$lookup 'let' must be an object")
  const own = Object.entries(named.let ?? {}).map(([name, value]) => [name, compile(value)] as const)
  return (doc) => {
    const scope = scopeFor(doc, pipeline.now, pipeline.variables)
    const variables = Object.fromEntries(own.map(([name, value]) => [name, value(scope)]))
    return pipeline.run(stages, { collectionName }, { ...pipeline.variables, ...variables })
  }
}

/** A copy with the value at the path; what stands in the way and is no document gives way to one. */
const withField = (holder: unknown, [part, ...rest]: string[], value: unknown): Doc => {
  const doc = isDocument(holder) ? holder : {}
  return { ...doc, [part!]: rest.length ? withField(doc[part!], rest, value) : value }
}

export const lookup: Stage = (operand, pipeline) => {
  const hasPipeline = isDocument(operand) && 'pipeline' in operand
  const named = hasPipeline
    ? readNamed('$lookup', operand, ['from', 'pipeline', 'as'], ['let'])
    : readNamed('$lookup', operand, ['from', 'localField', 'foreignField', 'as'], [])
  const as = textIn('$lookup', named.as)
  const find = hasPipeline ? piped(named, pipeline) : (doc: Doc): Doc[] => joined(doc, named, pipeline)
  return function* join(docs) {
    for (const doc of docs) yield withField(doc, as.split('.'), find(doc))
  }
}
