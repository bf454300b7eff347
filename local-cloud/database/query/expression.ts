import type { Scope } from '../aggregate/compile'
import { compile, isTrue, scopeFor } from '../aggregate/compile'
import type { Doc } from '../types'

/** What a query that holds expressions is judged with: the moment, and variables of an aggregation around it. */
export type FilterContext = Pick<Scope, 'now' | 'variables'>

/** `$expr`: a condition written in the expression language. */
export const evaluateTruth = (expression: unknown, { now, variables }: FilterContext): ((doc: Doc) => boolean) => {
  const compiled = compile(expression)
  return (doc) => isTrue(compiled(scopeFor(doc, now, variables)))
}
