import type { Doc } from '../types'
import { isDocument, kindOf } from '../values/kind'
import { isOperatorObject, regExpOf } from './leaf'

/** One thing a query demands of one field, in a form an index can be searched by. */
export type Condition =
  | { path: string; operator: '$in'; operands: unknown[] }
  | { path: string; operator: '$gt' | '$gte' | '$lt' | '$lte'; operand: unknown }
  | { path: string; operator: 'prefix'; operand: string }

const LITERAL_PREFIX = /^\^([^\\^$.*+?()[\]{}|]+)/

/** The fixed text a pattern must begin with, when it has one and its flags don't widen it. */
const prefixOf = (expression: RegExp): string | undefined => {
  if (expression.flags.includes('i') || expression.flags.includes('m')) return undefined
  const prefix = LITERAL_PREFIX.exec(expression.source)?.[1]
  if (!prefix) return undefined
  const isLastOptional = /^[*?{]/.test(expression.source.slice(prefix.length + 1))
  const isAlternative = expression.source.includes('|')
  return isAlternative ? undefined : isLastOptional ? prefix.slice(0, -1) || undefined : prefix
}

/** An index holds the elements of an array, not the array: such an equality can't be looked up. */
const canBeKey = (operand: unknown): boolean => !['array', 'regex', 'minKey', 'maxKey'].includes(kindOf(operand))

interface Found {
  conditions: Condition[]
  isConditionsOnly: boolean
}

const NOTHING: Found = { conditions: [], isConditionsOnly: false }

const only = (condition: Condition): Found => ({ conditions: [condition], isConditionsOnly: true })

/** Null also means "missing or inside an array", which an index can find but not prove. */
const equality = (path: string, operands: unknown[]): Found => ({
  conditions: [{ path, operator: '$in', operands }],
  isConditionsOnly: !operands.some((operand) => operand === null || operand === undefined),
})

const pattern = (path: string, expression: RegExp): Found => {
  const prefix = prefixOf(expression)
  return prefix === undefined
    ? NOTHING
    : { conditions: [{ path, operator: 'prefix', operand: prefix }], isConditionsOnly: false }
}

const operatorCondition = (path: string, operator: string, operand: unknown): Found => {
  switch (operator) {
    case '$eq':
      if (kindOf(operand) === 'regex') return pattern(path, regExpOf(operand))
      return canBeKey(operand) ? equality(path, [operand]) : NOTHING
    case '$in': return (operand as unknown[]).every(canBeKey) ? equality(path, operand as unknown[]) : NOTHING
    case '$gt': case '$gte': case '$lt': case '$lte':
      return ['number', 'string', 'date', 'objectId', 'boolean'].includes(kindOf(operand)) && !Number.isNaN(operand)
        ? only({ path, operator, operand })
        : NOTHING
    case '$regex': return typeof operand === 'string' ? pattern(path, new RegExp(operand)) : NOTHING
    default: return NOTHING
  }
}

const fieldConditions = (path: string, condition: unknown): Found => {
  if (!isOperatorObject(condition)) return operatorCondition(path, '$eq', condition)
  if ('$options' in condition) return NOTHING
  return joined(Object.entries(condition).map(([operator, operand]) => operatorCondition(path, operator, operand)))
}

const joined = (parts: Found[]): Found => ({
  conditions: parts.flatMap((part) => part.conditions),
  isConditionsOnly: parts.every((part) => part.isConditionsOnly),
})

/** Collects the conditions that every matching document must meet; the query must have been parsed before. */
export const conditionsOf = (query: Doc): Found =>
  joined(
    Object.entries(query).map(([name, operand]): Found => {
      if (name === '$and') return joined((operand as unknown[]).filter(isDocument).map(conditionsOf))
      return name.startsWith('$') ? NOTHING : fieldConditions(name, operand)
    }),
  )
