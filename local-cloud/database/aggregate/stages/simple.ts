import { requestFailed } from '../../problems'
import type { Filter } from '../../query/filter'
import { parseFilter } from '../../query/filter'
import { readOrder, sortBy } from '../../query/sort'
import type { Doc } from '../../types'
import { isDocument } from '../../values/kind'
import { compile, scopeFor } from '../compile'
import { readNamed, textIn, wholeIn } from '../operators/arguments'
import { groupBy } from './group'
import type { Stage } from './stage'

/** Nearness orders what it finds, which a filter in a pipeline can't do. */
export const refuseNear = ({ distance }: Filter): void => {
  if (distance) throw requestFailed('$nearSphere is not allowed in a $match: use $geoNear as the first stage')
}

export const match: Stage = (operand, { now, variables }) => {
  if (!isDocument(operand)) throw requestFailed('the match filter must be an object')
  const filter = parseFilter(operand, { now, variables })
  refuseNear(filter)
  const { test } = filter
  return function* keep(docs) {
    for (const doc of docs) if (test(doc)) yield doc
  }
}

export const limit: Stage = (operand) => {
  const max = wholeIn('$limit', operand)
  if (max <= 0) throw requestFailed('the limit must be positive')
  return function* take(docs) {
    let taken = 0
    for (const doc of docs) {
      yield doc
      taken += 1
      if (taken === max) return
    }
  }
}

export const skip: Stage = (operand) => {
  const first = wholeIn('$skip', operand)
  if (first < 0) throw requestFailed('Argument to $skip cannot be negative')
  return function* pass(docs) {
    let passed = 0
    for (const doc of docs) {
      passed += 1
      if (passed > first) yield doc
    }
  }
}

export const sort: Stage = (operand) => {
  const order = readOrder(operand)
  if (!order.length) throw requestFailed('$sort stage must have at least one sort key')
  return (docs) => sortBy([...docs], (doc) => doc, order)
}

export const count: Stage = (operand) => {
  const name = textIn('$count', operand)
  if (!name || name.startsWith('$') || name.includes('.')) throw requestFailed(`$count: '${name}' is not a field name`)
  return (docs) => {
    let total = 0
    for (const doc of docs) if (doc) total += 1
    return total ? [{ [name]: total }] : []
  }
}

/** A number of documents drawn at random, each at most once. */
export const sample: Stage = (operand) => {
  const size = wholeIn('$sample', readNamed('$sample', operand, ['size'], []).size)
  if (size < 0) throw requestFailed('size argument to $sample must not be negative')
  return (docs) => {
    const all = [...docs]
    for (let at = 0; at < Math.min(size, all.length); at += 1) {
      const other = at + Math.floor(Math.random() * (all.length - at))
      ;[all[at], all[other]] = [all[other]!, all[at]!]
    }
    return all.slice(0, size)
  }
}

export const replaceRoot: Stage = (operand, { now, variables }) => {
  const root = compile(readNamed('$replaceRoot', operand, ['newRoot'], []).newRoot)
  return function* replace(docs) {
    for (const doc of docs) {
      const next = root(scopeFor(doc, now, variables))
      if (!isDocument(next)) throw requestFailed("'newRoot' expression must evaluate to an object")
      yield next
    }
  }
}

export const sortByCount: Stage = (operand, { now, variables }) => {
  const key = compile(operand)
  return (docs) => {
    const groups = groupBy(docs, (doc) => key(scopeFor(doc, now, variables)))
    const counted = [...groups].map(({ _id, docs: members }): Doc => ({ _id, count: members.length }))
    return sortBy(counted, (doc) => doc, [['count', -1]])
  }
}
