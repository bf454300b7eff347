import { addDays } from '../../../src/contract/days'
import type { Figures } from '../summary/store'
import { dueOn, nearDays, standardsOf, type FrequencyVersion } from './rules'
import type { ContactPairDoc } from './store'

export type CountedPair = Pick<ContactPairDoc, 'kind' | 'waitingSince'>
export interface PairCounts {
  figures: Figures
  /** The next day on which a pair becomes due or overdue, or another frequency applies; null where none will. */
  turnsOn: string | null
}

/** How many of the pairs that stand are owed a visit on a day; pure. */
export const countPairs = (
  pairs: readonly CountedPair[],
  versions: readonly FrequencyVersion[],
  today: string,
): PairCounts => {
  const standards = standardsOf(versions, today)
  const turns = versions.map(({ effectiveFrom }) => effectiveFrom)
  const figures = { pairsOverdue: 0, pairsDue: 0 }
  for (const { kind, waitingSince } of pairs) {
    const standard = standards[kind]
    if (!standard) continue
    const due = dueOn(standard, waitingSince)
    const [near, over] = [addDays(due, -nearDays), addDays(due, 1)]
    if (today >= over) figures.pairsOverdue += 1
    else if (today >= near) figures.pairsDue += 1
    turns.push(near, over)
  }
  return { figures, turnsOn: turns.filter((day) => day > today).sort()[0] ?? null }
}
