import type { Doc } from '../types'
import { isDocument, kindOf } from '../values/kind'
import { isOperatorObject, regExpOf } from './leaf'

/** One thing a query demands of one field, in a form an index can be searched by. */
export type Condition =
  | { path: string; operator: '$in'; operands: unknown[] }
  | { path: string; operator: '$gt' | '$gte' | '$lt' | '$lte'; operand: unknown }
  | { path: string; operator: 'prefix'; operand: string }

const SPECIAL = /[\^$.*+?()[\]{}|]/

/** The characters a pattern spells out from its `^` on, up to the first that means more than itself. */
const spelledOut = (source: string): { text: string; next: string } => {
  let text = ''
  let at = 1
  for (; at < source.length; at += 1) {
    const isEscape = source[at] === '\\' && /[^A-Za-z0-9]/.test(source[at + 1] ?? 'a')
    if (!isEscape && (source[at] === '\\' || SPECIAL.test(source[at]!))) break
    if (isEscape) at += 1
    text += source[at]
  }
  return { text, next: source[at] ?? '' }
}

/** The fixed text a pattern must begin with, when it has one and its flags don't widen it. */
const prefixOf = ({ source, flags }: RegExp): string | undefined => {
  if (!source.startsWith('^') || source.includes('|') || /[im]/.test(flags)) return undefined
  const { text, next } = spelledOut(source)
  const isLastOptional = next !== '' && '*?{'.includes(next)
  return (isLastOptional ? [...text].slice(0, -1).join('') : text) || undefined
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
    case '$in':
      return (operand as unknown[]).every(canBeKey) ? equality(path, operand as unknown[]) : NOTHING
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return ['number', 'string', 'date', 'objectId', 'boolean'].includes(kindOf(operand)) && !Number.isNaN(operand)
        ? only({ path, operator, operand })
        : NOTHING
    case '$regex':
      return typeof operand === 'string' ? pattern(path, new RegExp(operand)) : NOTHING
    default:
      return NOTHING
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
