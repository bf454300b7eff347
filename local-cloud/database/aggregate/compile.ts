import { refused, requestFailed } from '../problems'
import type { Doc } from '../types'
import { isDocument, kindOf, toNumeric } from '../values/kind'
import { compareValues } from '../values/compare'
import { OPERATORS } from './operators'

/** What an expression is worked out against. `undefined` is a missing value throughout. */
export interface Scope {
  root: unknown
  now: Date
  variables: Readonly<Record<string, unknown>>
}

export type Expression = (scope: Scope) => unknown

/** Walks documents and, inside arrays, the documents among the elements; numbers are field names, never places. */
const fieldAt = (value: unknown, parts: string[]): unknown => {
  const [part, ...rest] = parts
  if (part === undefined) return value
  if (Array.isArray(value)) {
    return value
      .filter(isDocument)
      .map((element) => fieldAt(element, parts))
      .filter((inner) => inner !== undefined)
  }
  return isDocument(value) && Object.hasOwn(value, part) ? fieldAt(value[part], rest) : undefined
}

const variable = (name: string): Expression => {
  switch (name) {
    case 'ROOT':
      return ({ root }) => root
    case 'CURRENT':
      return ({ root, variables }) => ('CURRENT' in variables ? variables.CURRENT : root)
    case 'NOW':
      return ({ now }) => now
    case 'REMOVE':
      return () => undefined
    default:
      return ({ variables }) => {
        if (!Object.hasOwn(variables, name)) throw requestFailed(`Use of undefined variable: ${name}`)
        return variables[name]
      }
  }
}

const path = (text: string): Expression => {
  if (text.startsWith('$$')) {
    const [name, ...parts] = text.slice(2).split('.')
    const read = variable(name!)
    return (scope) => fieldAt(read(scope), parts)
  }
  const parts = text.slice(1).split('.')
  if (parts.some((part) => part === '' || part.startsWith('$'))) throw requestFailed(`invalid field path '${text}'`)
  return ({ root }) => fieldAt(root, parts)
}

/** An object of expressions; a field whose value is missing is left out. */
const fields = (value: Doc): Expression => {
  const compiled = Object.entries(value).map(([name, inner]) => {
    if (name.startsWith('$')) throw requestFailed(`an operator can't stand among fields: ${name}`)
    return [name, compile(inner)] as const
  })
  return (scope) => {
    const made: Doc = {}
    for (const [name, expression] of compiled) {
      const inner = expression(scope)
      if (inner !== undefined) made[name] = inner
    }
    return made
  }
}

/** Turns an expression of the aggregation language into a function, refusing by name what it doesn't know. */
export const compile = (value: unknown): Expression => {
  if (typeof value === 'string') return value.startsWith('$') ? path(value) : () => value
  if (Array.isArray(value)) {
    const compiled = value.map(compile)
    return (scope) => compiled.map((expression) => expression(scope) ?? null)
  }
  if (!isDocument(value)) return () => value
  const [name] = Object.keys(value)
  if (!name?.startsWith('$')) return fields(value)
  if (Object.keys(value).length > 1) throw requestFailed('an expression must contain exactly one operator')
  const operator = OPERATORS[name]
  if (!operator) throw refused(name, 'it is not among the expression operators the local database knows')
  return operator(value[name])
}

export const scopeFor = (root: unknown, now: Date, variables: Scope['variables'] = {}): Scope => ({
  root,
  now,
  variables,
})

/** False, null, missing and zero are false; everything else, an empty text too, is true. */
export const isTrue = (value: unknown): boolean => {
  if (value === false || value === null || value === undefined) return false
  return kindOf(value) !== 'number' || Number(toNumeric(value)) !== 0
}

export const isNil = (value: unknown): value is null | undefined => value === null || value === undefined

/** MongoDB's order, where in expressions a missing value comes before null instead of equalling it. */
export const compareInExpression = (left: unknown, right: unknown): number => {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return compareValues(left, right)
}
