import { refused, requestFailed } from '../problems'
import type { Doc } from '../types'
import { sameValue } from '../values/compare'
import { isDocument, kindOf } from '../values/kind'
import { changeBits, increment, keepGreatest, keepLeast, multiply } from './arithmetic'
import { addToSet, pop, pull, pullAll, push } from './arrays'
import type { Target } from './target'
import { isPositional, plainPaths } from './positions'
import type { Places } from './positions'
import { findTarget, openTarget } from './target'

type Change = (target: Target, operand: unknown) => void

/** Operators that create the field they name when it is missing. */
const CREATING: Record<string, Change> = {
  $set: (target, operand) => target.set(operand),
  $inc: increment,
  $mul: multiply,
  $min: keepLeast,
  $max: keepGreatest,
  $bit: changeBits,
  $push: push,
  $addToSet: addToSet,
}

/** Operators that leave a missing field alone. */
const TOUCHING: Record<string, Change> = {
  $unset: (target) => target.unset(),
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}

const rename = (doc: Doc, from: string, to: unknown): void => {
  if (typeof to !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${from}`)
  if (to === from) throw requestFailed(`The source and target field for $rename must differ: ${from}`)
  const source = findTarget(doc, from)
  if (!source.exists) return
  if (source.isElement) throw requestFailed(`The source field of $rename cannot be an array element: '${from}'`)
  const target = openTarget(doc, to)
  if (target.isElement) throw requestFailed(`The destination field of $rename cannot be an array element: '${to}'`)
  const { value } = source
  source.unset()
  target.set(value)
}

interface Step {
  operator: string
  path: string
  operand: unknown
}

const stepsOf = (update: Doc): Step[] =>
  Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$')) throw requestFailed(`unknown update operator '${operator}'`)
    if (!(operator in CREATING) && !(operator in TOUCHING) && operator !== '$rename') {
      throw refused(operator, 'it is not among the update operators the local database knows')
    }
    if (!isDocument(fields)) throw requestFailed(`Modifiers operate on fields but we found type ${kindOf(fields)}`)
    return Object.entries(fields).map(([path, operand]): Step => ({ operator, path, operand }))
  })

/** Two operators may not touch one place, nor a place inside the other's. */
const refuseOverlaps = (steps: Step[]): void => {
  const paths = steps.flatMap(({ operator, path, operand }) =>
    operator === '$rename' && typeof operand === 'string' ? [path, operand] : [path],
  )
  const sorted = [...paths].sort()
  for (const [at, path] of sorted.entries()) {
    const clash = sorted.find((other, place) => place !== at && (other === path || path.startsWith(`${other}.`)))
    if (clash !== undefined) throw requestFailed(`Updating the path '${path}' would create a conflict at '${clash}'`)
  }
}

const take = ({ operator, path, operand }: Step, changed: Doc): void => {
  const value = structure(operand)
  if (operator === '$rename') rename(changed, path, value)
  else if (operator in TOUCHING) TOUCHING[operator]!(findTarget(changed, path), value)
  else CREATING[operator]!(openTarget(changed, path), value)
}

/** Reads an update once; the result is applied to any number of documents and never changes its argument. */
export const parseUpdate = (update: Doc): ((doc: Doc, places?: Places) => Doc) => {
  const steps = stepsOf(update)
  if (!steps.length) throw requestFailed('the update has no operator: the SDK drops empty objects from `update`')
  refuseOverlaps(steps)
  return (doc, places = new Map()) => {
    const changed = structure(doc) as Doc
    for (const step of steps) {
      for (const path of isPositional(step.path) ? plainPaths(step.path, doc, places) : [step.path]) {
        take({ ...step, path }, changed)
      }
    }
    if (!sameValue(changed._id, doc._id)) {
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
    }
    return changed
  }
}

/** A copy of the documents and arrays of a value; everything else in it never changes and is shared. */
const structure = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(structure)
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, structure(inner)]))
}
