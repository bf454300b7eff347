import { addDays, addMonths } from '../../../src/contract/days'
import type { Light } from '../../../src/contract/dutyWords'
import { exemptFor, nothingYet } from './finding'
import type { DutyNode, DutyTerm } from './facts'
import { dateText, light, type Finding, type Term } from './light'
import type { DutyRule, RuleSetting } from './rule'

/** The last day of a term: so many years less a day from its election. Elections within a term fill places and begin none. */
export const termEnds = (electedOn: string, years: number): string => addDays(addMonths(electedOn, 12 * years), -1)

/** So many months before its end a term is spoken of. */
export const termMonths = 6
/** The end of a committee's term, or the day it was extended to with the approval of the level above. */
export const termOf = ({ endsOn, extended }: DutyTerm): Term => ({
  to: extended?.until ?? endsOn,
  // An extension puts off the end, not the work: the election is still to be prepared.
  warnFrom: addMonths(endsOn, -termMonths),
})

const termWords: Partial<Record<Light['tone'], string>> = { green: '任期内', amber: '任期将满', red: '已届满' }

/** Why there is no term to end. */
export const withoutTerm = ({ branchType }: Pick<DutyNode, 'branchType'>): string =>
  branchType === 'temporary' ? '临时党支部由上级指定，不换届' : '还没有登记本届任期'

/** Green until six months before it ends; red the day after only where the organ has confirmed the row. */
export const termLight = (
  rule: DutyRule,
  setting: RuleSetting,
  term: DutyTerm | { none: string },
  today: string,
): Light => {
  if (rule.counts.by !== 'term') throw new Error(`${rule.id} is no term`)
  if ('none' in term) return light(rule, setting, exemptFor(term.none), { to: today, warnFrom: today }, today)
  const ends = termOf(term)
  const finding: Finding = {
    ...nothingYet,
    have: today < ends.warnFrom ? 1 : 0,
    missing: [`任期到 ${dateText(ends.to)}届满，请报换届请示`],
    notes: term.extended ? [`经上级批准延期到 ${dateText(term.extended.until)}`] : [],
  }
  const shown = light(rule, setting, finding, ends, today)
  const over = shown.state === 'overdue' && shown.tone === 'amber'
  const word = over ? '已届满，待核' : (termWords[shown.tone] ?? shown.word)
  // Nothing explains a term away: it is renewed, or extended by the level above.
  return { ...shown, word, can: { explain: false } }
}

/** When a probation ends: a year after the day of the 党员大会 that admitted, or the months later it was extended to. */
export const probationEnds = (admittedOn: string, extendedMonths = 0): string =>
  addMonths(admittedOn, 12 + extendedMonths)

/** Amber from 60 days before it ends, red from the 31st day after only where the organ has confirmed the row. */
export const probationLight = (
  rule: DutyRule,
  setting: RuleSetting,
  {
    admittedOn,
    extendedMonths = 0,
    discussedOn,
  }: { admittedOn: string; extendedMonths?: number; discussedOn: string | null },
  today: string,
): Light => {
  const ends = probationEnds(admittedOn, extendedMonths)
  const finding: Finding = {
    ...nothingYet,
    have: discussedOn === null ? 0 : 1,
    counted: discussedOn === null ? [] : [{ recordId: null, text: '党员大会讨论转正', day: discussedOn, marks: [] }],
    missing: [`预备期到 ${dateText(ends)}届满，请及时讨论能否转为正式党员`],
  }
  return light(rule, setting, finding, { to: addDays(ends, 30), warnFrom: addDays(ends, -60) }, today)
}
