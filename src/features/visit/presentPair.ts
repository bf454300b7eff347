import type { ContactPair, VisitFrequency } from '../../contract/visitPairs'
import { addDays, dayText, minutesBetween } from '../../contract/days'
import type { PairKind } from '../../contract/visitWords'
import type { MarkedState } from '../../components/StateMark'

/** Pure. `today` is a Beijing day. */

const yearOf = (day: string): number => Number(day.slice(0, 4))
/** 11月22日, with the year when it is another. */
export const shortDay = (day: string, today: string): string => dayText(day, yearOf(today)).split(' ')[0] as string
const daysBetween = (from: string, to: string): number => minutesBetween(`${from}T00:00:00Z`, `${to}T00:00:00Z`) / 1440

export interface PairMark {
  mark: MarkedState
  word: string
}
export function pairMark(
  { state, dueOn, ended }: Pick<ContactPair, 'state' | 'dueOn' | 'ended'>,
  today: string,
): PairMark {
  if (ended) return { mark: 'exempt', word: `${shortDay(ended.on, today)}结束` }
  if (dueOn === null) return { mark: 'exempt', word: '不定期' }
  // A kept answer may be some days old: the day says more than the state it came with.
  if (dueOn < today) return { mark: 'overdue', word: `超期 ${daysBetween(dueOn, today)} 天` }
  if (state === 'done' && dueOn > addDays(today, 14)) return { mark: 'done', word: '本期已走访' }
  return { mark: 'due', word: dueOn === today ? '今天到期' : `${shortDay(dueOn, today)}前` }
}

export const lastVisitText = ({ lastVisitOn }: Pick<ContactPair, 'lastVisitOn'>, today: string): string =>
  lastVisitOn === null ? '还没有走访过' : `上次走访 ${shortDay(lastVisitOn, today)}`
export const carrierText = ({ kind, memberName }: Pick<ContactPair, 'kind' | 'memberName'>): string =>
  kind === 'unit' ? '全支部联系' : `${memberName ?? ''}联系`

/** The title of one's own pairs: what is the case. */
export function myPairsTitle(pairs: readonly ContactPair[], today: string): string {
  if (pairs.length === 0) return '还没有登记您的联系对象'
  const marks = pairs.map((pair) => pairMark(pair, today).mark)
  const count = (mark: MarkedState): number => marks.filter((each) => each === mark).length
  if (count('overdue') > 0) return `您有 ${count('overdue')} 个联系对象超期没去`
  if (count('due') > 0) return `您有 ${count('due')} 个联系对象该去了`
  return count('done') > 0 ? '您的联系对象本期都走访过了' : '走访不限期，去了就记一笔'
}

const monthsLabel = (months: number): string => (months === 1 ? '每月' : months === 12 ? '每年' : `每 ${months} 个月`)
const kindText: Record<PairKind, string> = { unit: '基层单位', household: '群众户' }
/** The organ's own figures; that there are none is said as well. */
export function frequencyText({ unitMonths, householdMonths }: VisitFrequency): string {
  const parts = (
    [
      ['unit', unitMonths],
      ['household', householdMonths],
    ] as const
  ).flatMap(([kind, months]) => (months === null ? [] : [`${kindText[kind]}${monthsLabel(months)}至少一次`]))
  return parts.length === 0 ? '本机关没有规定走访频次，谁都不算超期' : `${parts.join('，')}（本机关规定）`
}
export const monthsText = (months: number | null): string =>
  months === null ? '不规定' : `${monthsLabel(months)}至少一次`

export const owingText = (overdue: number, due: number): string =>
  [overdue > 0 && `超期 ${overdue}`, due > 0 && `14 天内到期 ${due}`].filter(Boolean).join('，') || '没有超期'
export const owingMark = (overdue: number, due: number): MarkedState =>
  overdue > 0 ? 'overdue' : due > 0 ? 'due' : 'done'
