import { requestFailed, refused } from '../problems'
import { isDocument, kindOf, toNumeric } from '../values/kind'
import { valuesAt } from '../values/paths'
import { docTest } from './filter'
import { geoTest, isGeoOperator } from './geo'
import type { Comparison, ValueTest } from './leaf'
import {
  compares,
  equals,
  hasRemainder,
  hasSize,
  isOneOf,
  isOperatorObject,
  matchesRegExp,
  regExpOf,
  toRegExp,
} from './leaf'

/** Judges all the values a path reaches in one document. */
type PathTest = (values: unknown[]) => boolean

/** Whether a test also tries the elements of an array it meets; inside `$elemMatch` it does not. */
type Reach = 'elements' | 'whole'

const array = (operator: string, operand: unknown): unknown[] => {
  if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`)
  return operand
}

const truthy = (operand: unknown): boolean => {
  const isZero = kindOf(operand) === 'number' && Number(toNumeric(operand)) === 0
  return !(operand === false || operand === null || operand === undefined || isZero)
}

const regexTest = (operand: unknown, options: unknown): ValueTest => {
  const flags = options === undefined ? undefined : String(options)
  if (typeof operand === 'string') return matchesRegExp(toRegExp(operand, flags ?? ''))
  if (kindOf(operand) !== 'regex') throw requestFailed('$regex has to be a string')
  const given = regExpOf(operand)
  return matchesRegExp(flags === undefined ? given : toRegExp(given.source, flags))
}

const LOGICAL = ['$and', '$or', '$nor', '$expr']

const elementTest = (operand: unknown): ValueTest => {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object')
  if (isOperatorObject(operand) && !LOGICAL.includes(Object.keys(operand)[0]!)) {
    const tests = operatorTests(operand, 'whole')
    return (value) => Array.isArray(value) && value.some((element) => tests.every((test) => test([element])))
  }
  const test = docTest(operand)
  // A condition on fields can hold only of a document: a scalar element never matches.
  return (value) => Array.isArray(value) && value.some((element) => isDocument(element) && test(element))
}

const some = (test: ValueTest, reach: Reach): PathTest => {
  const holds: ValueTest =
    reach === 'whole' ? test : (value) => test(value) || (Array.isArray(value) && value.some((each) => test(each)))
  return (values) => values.some(holds)
}

const not =
  (test: PathTest): PathTest =>
  (values) =>
    !test(values)

const allTest = (operand: unknown, reach: Reach): PathTest => {
  const tests = array('$all', operand).map((item) => {
    if (!isOperatorObject(item)) return some(equals(item), reach)
    if (!('$elemMatch' in item)) throw requestFailed('no $ expressions in $all')
    return some(elementTest(item.$elemMatch), 'whole')
  })
  return (values) => tests.length > 0 && tests.every((test) => test(values))
}

const notTest = (operand: unknown, reach: Reach): PathTest => {
  if (kindOf(operand) === 'regex') return not(some(equals(operand), reach))
  if (!isOperatorObject(operand)) throw requestFailed('$not needs a regex or a document')
  const tests = operatorTests(operand, reach)
  return (values) => !tests.every((test) => test(values))
}

const operatorTest = (operator: string, operand: unknown, options: unknown, reach: Reach): PathTest => {
  switch (operator) {
    case '$eq':
      return some(equals(operand), reach)
    case '$ne':
      return not(some(equals(operand), reach))
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return some(compares(operator as Comparison, operand), reach)
    case '$in':
      return some(isOneOf(array(operator, operand)), reach)
    case '$nin':
      return not(some(isOneOf(array(operator, operand)), reach))
    case '$mod':
      return some(hasRemainder(operand), reach)
    case '$regex':
      return some(regexTest(operand, options), reach)
    case '$exists': {
      const isThere = some((value) => value !== undefined, 'whole')
      return truthy(operand) ? isThere : not(isThere)
    }
    case '$size':
      return some(hasSize(operand), 'whole')
    case '$all':
      return allTest(operand, reach)
    case '$elemMatch':
      return some(elementTest(operand), 'whole')
    case '$not':
      return notTest(operand, reach)
    default:
      if (isGeoOperator(operator)) return some(geoTest(operator, operand), 'whole')
      throw refused(operator, 'it is not among the query operators the local database knows')
  }
}

const operatorTests = (condition: Record<string, unknown>, reach: Reach): PathTest[] => {
  if ('$options' in condition && !('$regex' in condition)) throw requestFailed('$options needs a $regex')
  return Object.entries(condition)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, operand]) => operatorTest(operator, operand, condition.$options, reach))
}

/** The test of one field of a query: `{name: condition}`. Negations hold when no reached value matches. */
export const fieldTest = (path: string, condition: unknown): ((doc: unknown) => boolean) => {
  const tests = isOperatorObject(condition)
    ? operatorTests(condition, 'elements')
    : [some(equals(condition), 'elements')]
  return (doc) => {
    const values = valuesAt(doc, path)
    return tests.every((test) => test(values))
  }
}
