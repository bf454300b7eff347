import type { Collection, Index } from '../storage/schema'
import { holdsArrayAt } from '../storage/schema'
import { afterPrefix, componentBytes, flip, textPrefixBytes } from '../values/keyBytes'
import { kindOf, RANK } from '../values/kind'
import type { Condition } from './condition'

export type Order = [string, 1 | -1][]

/** Keys from `from` (included) to `to` (left out); all of them begin with the same `head` bytes. */
export interface KeyRange {
  head: number
  from: Buffer
  to: Buffer
}

/** How a query will be answered: by walking ranges of one index, or (without one) every document. */
export interface Plan {
  index?: Index
  ranges: KeyRange[]
  isReverse: boolean
  /** The ranges are walked side by side, always taking the key that comes first after its head. */
  isMerged: boolean
  /** The walk already yields the order asked for. */
  isSorted: boolean
  /** The ranges contain exactly what the conditions allow, so documents need no second look. */
  isExact: boolean
}

const MOST_RANGES = 1000
/** More ranges than this are walked one after the other, and what they yield is sorted. */
const MOST_MERGED = 200
const EVERYTHING: KeyRange = { head: 0, from: Buffer.alloc(0), to: Buffer.from([0xff, 0xff, 0xff]) }

type RangeCondition = Exclude<Condition, { operator: '$in' }>

const isRange = (condition: Condition): condition is RangeCondition => condition.operator !== '$in'

const startOf = (head: Buffer, bytes: Buffer, isIncluded: boolean): Buffer => {
  const key = Buffer.concat([head, bytes])
  return isIncluded ? key : afterPrefix(key)
}

const prefixRange = (head: Buffer, prefix: string, direction: 1 | -1): KeyRange => {
  const plain = textPrefixBytes(prefix)
  const bytes = direction === 1 ? plain : flip(plain)
  const from = Buffer.concat([head, bytes])
  return { head: head.length, from, to: Buffer.concat([from, Buffer.from([0xff, 0xff, 0xff])]) }
}

/** The keys of one component between a lower and an upper bound of the same kind. */
const rangeOf = (head: Buffer, conditions: RangeCondition[], direction: 1 | -1): KeyRange => {
  const first = conditions[0]!
  if (first.operator === 'prefix') return prefixRange(head, first.operand, direction)
  const tag = direction === 1 ? RANK[kindOf(first.operand)] : ~RANK[kindOf(first.operand)] & 0xff
  let from: Buffer = Buffer.concat([head, Buffer.from([tag])])
  let to: Buffer = Buffer.concat([head, Buffer.from([tag + 1])])
  for (const condition of conditions) {
    if (condition.operator === 'prefix') continue
    const bytes = componentBytes(condition.operand, direction)
    const isLower = condition.operator.startsWith('$gt') === (direction === 1)
    const isIncluded = condition.operator.endsWith('e')
    if (isLower) from = startOf(head, bytes, isIncluded)
    else to = startOf(head, bytes, !isIncluded)
  }
  return { head: head.length, from, to }
}

/** Where a bound cuts off the keys, in bytes that compare as the keys do. */
const cutOf = ({ operator, operand }: RangeCondition): Buffer => {
  const bytes = componentBytes(operand, 1)
  return operator === '$gt' || operator === '$lte' ? afterPrefix(bytes) : bytes
}

/**
 * At most one lower and one upper bound of one kind, the tightest of each; an array may meet each with a different
 * element, so there the first bound alone is used.
 */
const usableRange = (conditions: RangeCondition[], holdsArray: boolean): RangeCondition[] => {
  const [first] = conditions
  if (!first || first.operator === 'prefix' || holdsArray) return first ? [first] : []
  const side = ({ operator }: RangeCondition): string => operator.slice(0, 3)
  const isAlike = (each: RangeCondition): boolean =>
    each.operator !== 'prefix' && kindOf(each.operand) === kindOf(first.operand)
  return ['$gt', '$lt'].flatMap((wanted) =>
    conditions
      .filter((each) => isAlike(each) && side(each) === wanted)
      .sort((left, right) => Buffer.compare(cutOf(left), cutOf(right)) * (wanted === '$gt' ? -1 : 1))
      .slice(0, 1),
  )
}

interface Bounds {
  ranges: KeyRange[]
  equalities: number
  /** Fields that have one and the same value in all keys of all ranges. */
  fixed: Set<string>
  used: Condition[]
}

const multiply = (heads: Buffer[], operands: unknown[], direction: 1 | -1): Buffer[] => {
  const bytes = operands.map((operand) => componentBytes(operand, direction))
  const parts = new Map(bytes.map((each) => [each.toString('latin1'), each]))
  return heads.flatMap((head) => [...parts.values()].map((part) => Buffer.concat([head, part])))
}

const boundsOf = (index: Index, conditions: Condition[]): Bounds => {
  let heads: Buffer[] = [Buffer.alloc(0)]
  const used: Condition[] = []
  const fixed = new Set<string>()
  for (const [at, [path, direction]] of index.keys.entries()) {
    const own = conditions.filter((condition) => condition.path === path)
    const equality = own.find((condition) => condition.operator === '$in')
    const next = equality && !isRange(equality) ? multiply(heads, equality.operands, direction) : undefined
    if (next && next.length <= MOST_RANGES) {
      if (next.length === heads.length && !holdsArrayAt(index, at)) fixed.add(path)
      heads = next
      used.push(equality!)
      continue
    }
    const range = usableRange(own.filter(isRange), holdsArrayAt(index, at))
    if (!range.length) break
    const ranges = heads.map((head) => rangeOf(head, range, direction))
    return { ranges, equalities: used.length, fixed, used: [...used, ...range] }
  }
  const points = heads.map((from) => ({ head: from.length, from, to: afterPrefix(from) }))
  return { ranges: used.length ? points : [EVERYTHING], equalities: used.length, fixed, used }
}

type Walk = 'forward' | 'reverse' | 'unsorted'

/** Whether the keys after the equalities come in the order asked for, read one way or the other. */
const walkFor = (index: Index, { equalities, fixed, ranges }: Bounds, order: Order): Walk => {
  if (!order.length) return 'forward'
  if (ranges.length > MOST_MERGED) return 'unsorted'
  const asked = order.filter(([path]) => !fixed.has(path))
  const rest = index.keys.slice(equalities)
  const isNext = ([path]: Order[number], at: number): boolean =>
    rest[at]?.[0] === path && !holdsArrayAt(index, equalities + at)
  if (!asked.every(isNext)) return 'unsorted'
  if (asked.every(([, direction], at) => rest[at]![1] === direction)) return 'forward'
  return asked.every(([, direction], at) => rest[at]![1] === -direction) ? 'reverse' : 'unsorted'
}

const scoreOf = (bounds: Bounds, isSorted: boolean, order: Order): number => {
  const ranged = bounds.used.length > bounds.equalities ? 5 : 0
  return bounds.equalities * 10 + ranged + (order.length && isSorted ? 3 : 0)
}

const byBytes = (left: KeyRange, right: KeyRange): number => Buffer.compare(left.from, right.from)

/** Chooses the index that pins down most of the query, preferring one that also yields the order. */
export const planFor = (collection: Collection, conditions: Condition[], order: Order): Plan => {
  let best: Plan = { ranges: [], isReverse: false, isMerged: false, isSorted: order.length === 0, isExact: false }
  let bestScore = 0
  for (const index of collection.indexes) {
    const bounds = boundsOf(index, conditions)
    const walk = walkFor(index, bounds, order)
    const score = scoreOf(bounds, walk !== 'unsorted', order)
    if (score <= bestScore) continue
    bestScore = score
    best = {
      index,
      ranges: bounds.ranges.sort(byBytes),
      isReverse: walk === 'reverse',
      isMerged: order.length > 0 && walk !== 'unsorted' && bounds.ranges.length > 1,
      isSorted: walk !== 'unsorted',
      isExact: index.arrayFields === 0 && conditions.every((condition) => bounds.used.includes(condition)),
    }
  }
  return best
}
