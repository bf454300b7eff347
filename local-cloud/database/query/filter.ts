import { requestFailed, refused } from '../problems'
import type { Doc } from '../types'
import { isDocument } from '../values/kind'
import { conditionsOf, type Condition } from './condition'
import { fieldTest } from './fieldTest'
import { distanceFor } from './geo'
import { schemaJudge } from './jsonSchema'
import { compile, isTrue, scopeFor, type Scope } from '../aggregate/compile'

/** What a query that holds expressions is judged with: the moment, and variables of an aggregation around it. */
type FilterContext = Pick<Scope, 'now' | 'variables'>

/** `$expr`: a condition written in the expression language. */
const evaluateTruth = (expression: unknown, { now, variables }: FilterContext): ((doc: Doc) => boolean) => {
  const compiled = compile(expression)
  return (doc) => isTrue(compiled(scopeFor(doc, now, variables)))
}

export interface Filter {
  test(doc: Doc): boolean
  /** What must hold of single fields for the whole to hold: the planner's material. */
  conditions: Condition[]
  /** True when the conditions are the whole filter, so that an index that answers them answers it. */
  isConditionsOnly: boolean
  /** For a query near a point: how far a document is from it, in metres. */
  distance?: (doc: Doc) => number
}

type DocTest = (doc: Doc) => boolean

const clauses = (operator: string, operand: unknown): Doc[] => {
  if (!Array.isArray(operand) || operand.length === 0) throw requestFailed(`${operator} must be a nonempty array`)
  if (!operand.every(isDocument)) throw requestFailed(`${operator} entries need to be full objects`)
  return operand as Doc[]
}

const logicalTest = (operator: string, operand: unknown, context: FilterContext): DocTest => {
  if (operator === '$expr') return evaluateTruth(operand, context)
  const tests = clauses(operator, operand).map((clause) => docTest(clause, context))
  switch (operator) {
    case '$and':
      return (doc) => tests.every((test) => test(doc))
    case '$or':
      return (doc) => tests.some((test) => test(doc))
    default:
      return (doc) => !tests.some((test) => test(doc))
  }
}

/** For filters inside updates and elements, where no variables reach. */
const NO_CONTEXT: FilterContext = { now: new Date(0), variables: {} }

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr'])

/** Turns a query document into a test of documents; used inside `$elemMatch` and `$pull` as well. */
export const docTest = (query: Doc, context: FilterContext = NO_CONTEXT): DocTest => {
  const tests = Object.entries(query).map(([name, operand]): DocTest => {
    if (LOGICAL.has(name)) return logicalTest(name, operand, context)
    if (name === '$jsonSchema') return schemaJudge(operand)
    if (name.startsWith('$')) throw refused(name, 'it is not among the query operators the local database knows')
    return fieldTest(name, operand)
  })
  return (doc) => tests.every((test) => test(doc))
}

export const parseFilter = (query: Doc, context: FilterContext = NO_CONTEXT): Filter => ({
  test: docTest(query, context),
  ...conditionsOf(query),
  distance: distanceFor(query),
})
