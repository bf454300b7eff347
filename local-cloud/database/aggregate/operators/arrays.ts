import { requestFailed } from '../../problems'
import { sameValue } from '../../values/compare'
import { isDocument } from '../../values/kind'
import type { Expression, Scope } from '../compile'
import { compile, isNil, isTrue } from '../compile'
import type { Operator } from './arguments'
import { arrayIn, compileNamed, listed, readNamed, textIn, unary, wholeIn } from './arguments'

const MANY = Number.MAX_SAFE_INTEGER

const arrayElemAt = ([list, place]: unknown[]): unknown => {
  if (isNil(list) || isNil(place)) return null
  return arrayIn('$arrayElemAt', list).at(wholeIn('$arrayElemAt', place))
}

const toPair = (item: unknown): [string, unknown] => {
  if (Array.isArray(item) && item.length === 2) return [textIn('$arrayToObject', item[0]), item[1]]
  if (isDocument(item) && Object.keys(item).length === 2 && 'k' in item && 'v' in item) {
    return [textIn('$arrayToObject', item.k), item.v]
  }
  throw requestFailed('$arrayToObject requires an array of {k, v} objects or of pairs')
}

const concatArrays = (lists: unknown[]): unknown =>
  lists.some(isNil) ? null : lists.flatMap((list) => arrayIn('$concatArrays', list))

const indexOfArray = ([list, wanted, start, end]: unknown[]): unknown => {
  if (isNil(list)) return null
  const items = arrayIn('$indexOfArray', list)
  const from = start === undefined ? 0 : wholeIn('$indexOfArray', start)
  const to = end === undefined ? items.length : Math.min(items.length, wholeIn('$indexOfArray', end))
  if (from < 0 || (end !== undefined && to < 0)) throw requestFailed('$indexOfArray needs nonnegative bounds')
  for (let at = from; at < to; at += 1) if (sameValue(items[at], wanted)) return at
  return -1
}

const range = ([start, end, step]: unknown[]): unknown => {
  const [from, to] = [wholeIn('$range', start), wholeIn('$range', end)]
  const by = step === undefined ? 1 : wholeIn('$range', step)
  if (by === 0) throw requestFailed('$range requires a non-zero step value')
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, at) => from + at * by)
}

const slice = (values: unknown[]): unknown => {
  if (values.some(isNil)) return null
  const [list, first, count] = values
  const items = arrayIn('$slice', list)
  const place = wholeIn('$slice', first)
  if (count === undefined) return place < 0 ? items.slice(place) : items.slice(0, place)
  const max = wholeIn('$slice', count)
  if (max <= 0) throw requestFailed('third argument to $slice must be positive')
  const from = place < 0 ? Math.max(0, items.length + place) : place
  return items.slice(from, from + max)
}

const withVariables = (scope: Scope, variables: Record<string, unknown>): Scope => ({
  ...scope,
  variables: { ...scope.variables, ...variables },
})

const inputOf = (name: string, input: Expression, scope: Scope): unknown[] | null => {
  const value = input(scope)
  return isNil(value) ? null : arrayIn(name, value)
}

const filter: Operator = (operand) => {
  const { input, as, cond } = readNamed('$filter', operand, ['input', 'cond'], ['as'])
  const name = as === undefined ? 'this' : textIn('$filter', as)
  const [list, condition] = [compile(input), compile(cond)]
  return (scope) =>
    inputOf('$filter', list, scope)?.filter((item) => isTrue(condition(withVariables(scope, { [name]: item })))) ?? null
}

const map: Operator = (operand) => {
  const named = readNamed('$map', operand, ['input', 'in'], ['as'])
  const name = named.as === undefined ? 'this' : textIn('$map', named.as)
  const [list, each] = [compile(named.input), compile(named.in)]
  return (scope) =>
    inputOf('$map', list, scope)?.map((item) => each(withVariables(scope, { [name]: item })) ?? null) ?? null
}

const reduce: Operator = (operand) => {
  const named = readNamed('$reduce', operand, ['input', 'initialValue', 'in'], [])
  const { input, initialValue, in: each } = compileNamed(named)
  return (scope) => {
    const items = inputOf('$reduce', input!, scope)
    if (!items) return null
    return items.reduce((value, item) => each!(withVariables(scope, { value, this: item })), initialValue!(scope))
  }
}

const zip: Operator = (operand) => {
  const named = readNamed('$zip', operand, ['inputs'], ['useLongestLength', 'defaults'])
  const isLongest = named.useLongestLength === true
  if (named.defaults !== undefined && !isLongest) throw requestFailed('$zip: defaults need useLongestLength')
  const lists = arrayIn('$zip', named.inputs).map(compile)
  const defaults = compile(named.defaults ?? [])
  return (scope) => {
    const inputs = lists.map((list) => list(scope))
    if (inputs.some(isNil)) return null
    const arrays = inputs.map((list) => arrayIn('$zip', list))
    const fill = arrayIn('$zip', defaults(scope))
    const lengths = arrays.map(({ length }) => length)
    const length = isLongest ? Math.max(...lengths) : Math.min(...lengths)
    const tuple = (at: number) => arrays.map((list, place) => (at < list.length ? list[at] : fill[place]) ?? null)
    return Array.from({ length }, (_, at) => tuple(at))
  }
}

export const ARRAYS: Record<string, Operator> = {
  $arrayElemAt: listed('$arrayElemAt', 2, 2, arrayElemAt),
  $arrayToObject: unary('$arrayToObject', (list) =>
    isNil(list) ? null : Object.fromEntries(arrayIn('$arrayToObject', list).map(toPair)),
  ),
  $concatArrays: listed('$concatArrays', 0, MANY, concatArrays),
  $filter: filter,
  $in: listed('$in', 2, 2, ([wanted, list]) => arrayIn('$in', list).some((item) => sameValue(item, wanted))),
  $indexOfArray: listed('$indexOfArray', 2, 4, indexOfArray),
  $isArray: unary('$isArray', (value) => Array.isArray(value)),
  $map: map,
  $range: listed('$range', 2, 3, range),
  $reduce: reduce,
  $reverseArray: unary('$reverseArray', (list) => (isNil(list) ? null : [...arrayIn('$reverseArray', list)].reverse())),
  $size: unary('$size', (list) => arrayIn('$size', list).length),
  $slice: listed('$slice', 2, 3, slice),
  $zip: zip,
}
