import { refused, requestFailed } from '../problems'
import { sameValue } from '../values/compare'
import type { Doc } from '../types'
import { isDocument, isNumber, kindOf, toNumeric } from '../values/kind'
import { toRegExp } from './leaf'

type Judge = (value: unknown) => boolean

/** MongoDB's and JSON Schema's names of kinds. */
const KINDS: Record<string, string> = {
  double: 'number',
  int: 'number',
  long: 'number',
  decimal: 'number',
  number: 'number',
  string: 'string',
  object: 'object',
  array: 'array',
  binData: 'binary',
  objectId: 'objectId',
  bool: 'boolean',
  boolean: 'boolean',
  date: 'date',
  null: 'null',
  regex: 'regex',
  timestamp: 'timestamp',
}

const isWhole = (value: unknown): boolean => Number.isInteger(Number(toNumeric(value)))

const kindJudge = (name: unknown): Judge => {
  const kind = KINDS[String(name)]
  if (!kind) throw requestFailed(`Unknown type name alias: ${String(name)}`)
  const wantsWhole = name === 'int' || name === 'long'
  return (value) => value !== undefined && kindOf(value) === kind && (!wantsWhole || isWhole(value))
}

const some = (names: unknown): Judge => {
  const judges = (Array.isArray(names) ? names : [names]).map(kindJudge)
  return (value) => judges.some((judge) => judge(value))
}

/** A word of the schema says nothing about values of another kind than its own. */
const when =
  (applies: Judge, judge: Judge): Judge =>
  (value) =>
    !applies(value) || judge(value)

const count = (word: string, operand: unknown): number => {
  if (Number.isInteger(operand) && Number(operand) >= 0) return Number(operand)
  throw requestFailed(`$jsonSchema keyword '${word}' must be a whole number`)
}

const bound = (operand: unknown, holds: (value: number, limit: number) => boolean): Judge =>
  when(isNumber, (value) => holds(Number(toNumeric(value)), Number(toNumeric(operand))))

const isText: Judge = (value) => typeof value === 'string'
const isList: Judge = (value) => Array.isArray(value)
const length = (value: unknown): number => [...(value as string)].length
const fields = (value: unknown): string[] => Object.keys(value as Doc)
const judges = (operand: unknown): Judge[] => (operand as Doc[]).map(schemaJudge)

const properties = (operand: unknown): Judge => {
  const own = Object.entries(operand as Doc).map(([name, schema]) => [name, schemaJudge(schema)] as const)
  return when(isDocument, (value) => {
    const doc = value as Doc
    return own.every(([name, judge]) => !Object.hasOwn(doc, name) || judge(doc[name]))
  })
}

const items = (operand: unknown): Judge => {
  if (!Array.isArray(operand)) {
    const judge = schemaJudge(operand)
    return when(isList, (value) => (value as unknown[]).every(judge))
  }
  const each = judges(operand)
  return when(isList, (value) => (value as unknown[]).every((element, at) => each[at]?.(element) ?? true))
}

const additional = (operand: unknown, schema: Doc): Judge => {
  const known = new Set(Object.keys((schema.properties ?? {}) as Doc))
  const judge = typeof operand === 'boolean' ? () => operand : schemaJudge(operand)
  return when(isDocument, (value) => fields(value).every((name) => known.has(name) || judge((value as Doc)[name])))
}

const WORDS: Record<string, (operand: unknown, schema: Doc) => Judge> = {
  bsonType: some,
  type: some,
  enum: (operand) => (value) => (operand as unknown[]).some((each) => sameValue(each, value)),
  minimum: (operand, schema) => bound(operand, (a, b) => (schema.exclusiveMinimum === true ? a > b : a >= b)),
  maximum: (operand, schema) => bound(operand, (a, b) => (schema.exclusiveMaximum === true ? a < b : a <= b)),
  multipleOf: (operand) => bound(operand, (a, b) => a % b === 0),
  minLength: (operand) => when(isText, (value) => length(value) >= count('minLength', operand)),
  maxLength: (operand) => when(isText, (value) => length(value) <= count('maxLength', operand)),
  pattern: (operand) => {
    const expression = toRegExp(String(operand), '')
    return when(isText, (value) => expression.test(String(value)))
  },
  minItems: (operand) => when(isList, (value) => (value as unknown[]).length >= count('minItems', operand)),
  maxItems: (operand) => when(isList, (value) => (value as unknown[]).length <= count('maxItems', operand)),
  uniqueItems: (operand) =>
    when(isList, (value) => {
      const list = value as unknown[]
      return operand !== true || list.every((each, at) => !list.slice(0, at).some((other) => sameValue(each, other)))
    }),
  items,
  required: (operand) =>
    when(isDocument, (value) => (operand as string[]).every((name) => Object.hasOwn(value as Doc, name))),
  properties,
  additionalProperties: additional,
  minProperties: (operand) => when(isDocument, (value) => fields(value).length >= count('minProperties', operand)),
  maxProperties: (operand) => when(isDocument, (value) => fields(value).length <= count('maxProperties', operand)),
  allOf: (operand) => {
    const all = judges(operand)
    return (value) => all.every((judge) => judge(value))
  },
  anyOf: (operand) => {
    const any = judges(operand)
    return (value) => any.some((judge) => judge(value))
  },
  oneOf: (operand) => {
    const one = judges(operand)
    return (value) => one.filter((judge) => judge(value)).length === 1
  },
  not: (operand) => {
    const judge = schemaJudge(operand)
    return (value) => !judge(value)
  },
}

const SILENT = new Set(['title', 'description', 'exclusiveMinimum', 'exclusiveMaximum'])

/** `$jsonSchema`: MongoDB's draft 4, with `bsonType`; a word that is not built is refused by its name. */
export const schemaJudge = (schema: unknown): Judge => {
  if (!isDocument(schema)) throw requestFailed('$jsonSchema must be an object')
  const all = Object.entries(schema).flatMap(([word, operand]) => {
    if (SILENT.has(word)) return []
    const make = WORDS[word]
    if (!make) throw refused(`'${word}' in $jsonSchema`, 'it is not among the words the local database knows')
    return [make(operand, schema)]
  })
  return (value) => all.every((judge) => judge(value))
}
