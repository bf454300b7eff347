import { addMonths } from '../../../src/contract/days'
import type { Parsed } from '../../../src/contract'
import { refuse, type Problem } from '../platform/problem'
import type { StoredPromise } from './note'
import type { ContactPairDoc } from './store'

/** What a visit note must hold to; pure, days are Beijing days. */

export type Written = Omit<Parsed<'visit.save'>, 'visitId' | 'version' | 'saveId'>

const wrong = (field: string, label: string, why: string) => refuse('badInput', { field: label, why }, { field })

/** How far back a visit may be written down, in months. */
const maxMonths = 12

/** `today`: of the first writing, so that a change years later does not find its own day too old. */
export const dayProblem = (visitedOn: string, today: string, writtenOn: string): Problem<'badInput'> | null => {
  if (visitedOn > today) return wrong('visitedOn', '走访日期', '不能晚于今天，走访以后再记')
  return visitedOn < addMonths(writtenOn, -maxMonths)
    ? wrong('visitedOn', '走访日期', '只能补记一年以内的走访，请核对年份')
    : null
}
/** A visit belongs to the time the pair stood; one made before its end may be written down after it. */
export const pairProblem = (
  visitedOn: string,
  pair: Pick<ContactPairDoc, 'beganOn' | 'endedOn' | 'whom'>,
): Problem<'badInput' | 'pairEnded'> | null => {
  if (visitedOn < pair.beganOn)
    return wrong(
      'visitedOn',
      '走访日期',
      `早于与“${pair.whom}”开始联系的日子（${pair.beganOn}），请核对，或不选联系对象`,
    )
  return pair.endedOn !== null && visitedOn > pair.endedOn
    ? refuse('pairEnded', { whom: pair.whom, day: pair.endedOn }, { field: 'pairId' })
    : null
}
/** Without a pair the note itself says where and to whom. */
export const placeProblem = ({
  pairId,
  village,
  whom,
}: Pick<Written, 'pairId' | 'village' | 'whom'>): Problem<'badInput'> | null => {
  if (pairId !== null) return null
  if (village === null) return wrong('village', '村（社区）', '请填写')
  return whom === null ? wrong('whom', '走访对象', '请填写称谓，如王大娘家') : null
}
export const promiseProblem = ({ promises }: Pick<Written, 'promises'>): Problem<'badInput'> | null =>
  new Set(promises.map(({ key }) => key)).size < promises.length
    ? wrong('promises', '答应的事', '有两件编号相同，请删去重填')
    : null

/** What is in the ledger stays as it was, first; the rest is as it is written now. */
export const mergedPromises = (stored: readonly StoredPromise[], written: Written['promises']): StoredPromise[] => {
  const fixed = stored.filter(({ inLedger }) => inLedger)
  const keys = new Set(fixed.map(({ key }) => key))
  return [
    ...fixed,
    ...written
      .filter(({ key }) => !keys.has(key))
      .map(({ key, text, raisedBy, toLedger }) => ({ key, text, raisedBy, inLedger: toLedger })),
  ]
}

const latest = (...days: (string | null)[]): string | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
/**
 * A pair's last visit once this visit is on `now` (null: no longer of this pair) instead of `was`. `others`: the last of its
 * other visits, which counts when this one was the last.
 */
export const lastVisitAfter = (
  lastVisitOn: string | null,
  was: string | null,
  now: string | null,
  others: string | null,
): string | null => (was !== null && was === lastVisitOn ? latest(others, now) : latest(lastVisitOn, now))
