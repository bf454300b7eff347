import type { Sdk } from '../../support/sdk'

/** `$group` accumulators, each over the ages of a branch unless it says otherwise. */
export interface AccumulatorCase {
  operator: string
  write: ($: Sdk) => unknown
  /** The values for branch a, branch b and no branch, in that order. */
  expected: unknown[]
}

export const ACCUMULATOR_CASES: AccumulatorCase[] = [
  { operator: 'addToSet', write: ($) => $.addToSet('$branch'), expected: [['a'], ['b'], []] },
  { operator: 'avg', write: ($) => $.avg('$age'), expected: [45, 45, 45] },
  { operator: 'avg', write: ($) => $.avg('$missing'), expected: [null, null, null] },
  { operator: 'first', write: ($) => $.first('$_id'), expected: ['m1', 'm2', 'm4'] },
  { operator: 'last', write: ($) => $.last('$_id'), expected: ['m3', 'm2', 'm4'] },
  { operator: 'max', write: ($) => $.max('$age'), expected: [60, 45, 45] },
  { operator: 'min', write: ($) => $.min('$age'), expected: [30, 45, 45] },
  {
    operator: 'push',
    write: ($) => $.push({ id: '$_id', hours: '$hours' }),
    expected: [
      [
        { id: 'm1', hours: [2, 4] },
        { id: 'm3', hours: [6] },
      ],
      [{ id: 'm2', hours: [] }],
      [{ id: 'm4' }],
    ],
  },
  { operator: 'stdDevPop', write: ($) => $.stdDevPop('$age'), expected: [15, 0, 0] },
  { operator: 'stdDevSamp', write: ($) => $.stdDevSamp('$age'), expected: [Math.sqrt(450), null, null] },
  { operator: 'sum', write: ($) => $.sum(1), expected: [2, 1, 1] },
  { operator: 'sum', write: ($) => $.sum('$age'), expected: [90, 45, 45] },
  { operator: 'sum', write: ($) => $.sum('$name.family'), expected: [0, 0, 0] },
  {
    operator: 'mergeObjects',
    write: ($) => $.mergeObjects('$name'),
    expected: [{ family: '孙' }, { family: '钱' }, { family: '李' }],
  },
]
