import { addDays, addMonths, dayInFull } from '../../../src/contract/days'
import type { VisitFrequency } from '../../../src/contract/visitPairs'
import type { PairKind, PairState } from '../../../src/contract/visitWords'
import { refuse, type Problem } from '../platform/problem'
import { versionOn, versionsInOrder } from '../record/versioned'

/** When a pair is to be visited next, by the organ's own frequency; pure, days are Beijing days. */

/** Near enough to be spoken of, in days. */
export const nearDays = 14

export interface FrequencyVersion extends VisitFrequency {
  version: number
  effectiveFrom: string
}
/** The figures that apply on a day; none before any was saved. */
export const figuresOn = (versions: readonly FrequencyVersion[], day: string): VisitFrequency => {
  const { unitMonths = null, householdMonths = null } = versionOn(versions, day) ?? {}
  return { unitMonths, householdMonths }
}

const monthsOf = (frequency: VisitFrequency, kind: PairKind): number | null =>
  kind === 'unit' ? frequency.unitMonths : frequency.householdMonths

/** What is asked for one kind of pair on a day. */
export interface Standard {
  months: number
  /** Since then some figure has been asked for without a break: nobody owes anything for the time before. */
  since: string
  /** Nobody is overdue by a stricter figure before the day it applies. */
  notBefore: string
}
export const standardOf = (versions: readonly FrequencyVersion[], kind: PairKind, today: string): Standard | null => {
  let standard: Standard | null = null
  for (const version of versionsInOrder(versions.filter(({ effectiveFrom }) => effectiveFrom <= today))) {
    const months = monthsOf(version, kind)
    const { effectiveFrom } = version
    if (months === null) standard = null
    else if (!standard) standard = { months, since: effectiveFrom, notBefore: '' }
    else if (months !== standard.months)
      standard = { months, since: standard.since, notBefore: months < standard.months ? effectiveFrom : '' }
  }
  return standard
}
export type Standards = Record<PairKind, Standard | null>
export const standardsOf = (versions: readonly FrequencyVersion[], today: string): Standards => ({
  unit: standardOf(versions, 'unit', today),
  household: standardOf(versions, 'household', today),
})

const later = (a: string, b: string): string => (a > b ? a : b)

/** The last day of the window. `waitingSince`: the last visit, or the day the pair began, so that a window counts from there only. */
export const dueOn = ({ months, since, notBefore }: Standard, waitingSince: string): string =>
  later(addMonths(later(waitingSince, since), months), notBefore)

export interface Standing {
  kind: PairKind
  waitingSince: string
  lastVisitOn: string | null
}
export const stateOf = (
  pair: Standing,
  standards: Standards,
  today: string,
): { state: PairState; dueOn: string | null } => {
  const standard = standards[pair.kind]
  if (!standard) return { state: 'free', dueOn: null }
  const due = dueOn(standard, pair.waitingSince)
  if (due < today) return { state: 'overdue', dueOn: due }
  const near = due <= addDays(today, nearDays)
  return { state: near || pair.lastVisitOn === null ? 'due' : 'done', dueOn: due }
}

/**
 * The pairs whose window ends before a day are those waiting since before the answer; null: none can be. The later a pair
 * waits from, the later it is due, so one bound serves a query.
 */
export const waitingBound = (standard: Standard | null, day: string): string | null => {
  if (!standard) return null
  // Months end on different days: the bound lies within a few days of the plain sum.
  let bound = addDays(addMonths(day, -standard.months), 4)
  const earliest = addDays(bound, -8)
  while (bound > earliest && dueOn(standard, addDays(bound, -1)) >= day) bound = addDays(bound, -1)
  return bound > earliest ? bound : null
}

/** A visit belongs to the time the pair stood; one made before its end may be written down after it. */
export const pairProblem = (
  visitedOn: string,
  pair: { beganOn: string; endedOn: string | null; whom: string },
): Problem<'badInput' | 'pairEnded'> | null => {
  if (visitedOn < pair.beganOn) {
    const why = `早于与“${pair.whom}”开始联系的日子（${dayInFull(pair.beganOn)}），请核对，或不选联系对象`
    return refuse('badInput', { field: '走访日期', why }, { field: 'visitedOn' })
  }
  return pair.endedOn !== null && visitedOn > pair.endedOn
    ? refuse('pairEnded', { whom: pair.whom, day: dayInFull(pair.endedOn) }, { field: 'pairId' })
    : null
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
