import { requestFailed } from '../../problems'
import { isDocument } from '../../values/kind'
import type { Expression } from '../compile'
import { compareInExpression, compile, isNil, isTrue } from '../compile'
import type { Operator } from './arguments'
import { arrayIn, listed, readNamed, unary } from './arguments'

const list = (operand: unknown): Expression[] => (Array.isArray(operand) ? operand : [operand]).map(compile)

const comparison = (name: string, holds: (order: number) => unknown): Operator =>
  listed(name, 2, 2, ([left, right]) => holds(compareInExpression(left, right)))

const choose =
  (condition: Expression, yes: Expression, no: Expression): Expression =>
  (scope) =>
    isTrue(condition(scope)) ? yes(scope) : no(scope)

const cond: Operator = (operand) => {
  if (Array.isArray(operand)) {
    if (operand.length !== 3) throw requestFailed('$cond takes exactly 3 arguments')
    const [condition, yes, no] = operand.map(compile)
    return choose(condition!, yes!, no!)
  }
  const named = readNamed('$cond', operand, ['if', 'then', 'else'], [])
  return choose(compile(named.if), compile(named.then), compile(named.else))
}

const choices: Operator = (operand) => {
  const named = readNamed('$switch', operand, ['branches'], ['default'])
  const branches = arrayIn('$switch', named.branches).map((branch) => {
    const { case: condition, then } = readNamed('$switch branch', branch, ['case', 'then'], [])
    return { condition: compile(condition), then: compile(then) }
  })
  if (!branches.length) throw requestFailed('$switch requires at least one branch')
  const otherwise = 'default' in named ? compile(named.default) : undefined
  return (scope) => {
    const branch = branches.find(({ condition }) => isTrue(condition(scope)))
    if (branch) return branch.then(scope)
    if (!otherwise) throw requestFailed('$switch could not find a matching branch, and no default was specified')
    return otherwise(scope)
  }
}

const letVariables: Operator = (operand) => {
  const named = readNamed('$let', operand, ['vars', 'in'], [])
  if (!isDocument(named.vars)) throw requestFailed('$let needs an object of vars')
  const vars = Object.entries(named.vars).map(([name, value]) => [name, compile(value)] as const)
  const body = compile(named.in)
  return (scope) => {
    const own = Object.fromEntries(vars.map(([name, value]) => [name, value(scope)]))
    return body({ ...scope, variables: { ...scope.variables, ...own } })
  }
}

export const LOGIC: Record<string, Operator> = {
  $and: (operand) => {
    const parts = list(operand)
    return (scope) => parts.every((part) => isTrue(part(scope)))
  },
  $or: (operand) => {
    const parts = list(operand)
    return (scope) => parts.some((part) => isTrue(part(scope)))
  },
  $not: unary('$not', (value) => !isTrue(value)),
  $cmp: comparison('$cmp', Math.sign),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cond: cond,
  $ifNull: listed(
    '$ifNull',
    2,
    Number.MAX_SAFE_INTEGER,
    (values) => values.find((value) => !isNil(value)) ?? values.at(-1),
  ),
  $switch: choices,
  $let: letVariables,
  $literal: (operand) => () => operand,
}
