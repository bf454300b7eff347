import { addMonths } from '../../../src/contract/days'
import type { DutyWindow } from '../../../src/contract/dutyWindow'
import { pairingKinds, type PairingKind } from '../../../src/contract/talkWords'
import type { DutyFacts, DutyNode, DutyRecord } from './facts'
import { exemptFor, nothingYet } from './finding'
import type { Finding } from './light'
import { byDay, judgedOn, notThere } from './meetingFinding'

/** What facts other than meetings say of a rule, in one window on a Beijing day; pure. */

/** The pairing a rule of talks counts. */
export const pairingOf: Readonly<Record<string, PairingKind>> = {
  'talks-committee': 'committeePair',
  'talks-with-members': 'committeeWithMember',
  'talks-members': 'memberPair',
}
export const talkRules = Object.keys(pairingOf)
const noPairing: Record<PairingKind, string> = {
  committeePair: '委员不足两人',
  committeeWithMember: '没有委员，或者没有其他党员',
  memberPair: '其他党员不足两人',
}
/** A figure and no names: who is still to talk with whom is the committee's own page. */
export const talksFinding = (ruleId: string, { talks }: Pick<DutyFacts, 'talks'>): Finding => {
  const kind = pairingOf[ruleId]
  if (!kind || !pairingKinds.includes(kind)) throw new Error(`${ruleId} counts no talks`)
  const { covered, of } = talks.find((each) => each.kind === kind) ?? { covered: 0, of: 0 }
  if (of === 0) return exemptFor(noPairing[kind])
  return { ...nothingYet, need: of, have: covered, missing: covered < of ? [`还有 ${of - covered} 人次待谈`] : [] }
}

/** Members abroad within a half-year, and how many of them were reached in it. */
export const contactFinding = ({ abroad }: Pick<DutyFacts, 'abroad'>, window: DutyWindow, today: string): Finding => {
  const until = judgedOn(window, today)
  const there = abroad.filter(({ times }) =>
    times.some(({ from, to }) => from <= until && (to === null || to >= window.from)),
  )
  if (there.length === 0) return exemptFor('没有出国（境）的党员')
  const reached = there.filter(({ contactedOn }) => contactedOn.some((day) => window.from <= day && day <= window.to))
  const open = there.length - reached.length
  return {
    ...nothingYet,
    need: there.length,
    have: reached.length,
    missing: open > 0 ? [`还有 ${open} 人没有联系`] : [],
  }
}

const ofWindow = ({ forYear, day }: DutyRecord, window: DutyWindow): boolean =>
  forYear === null ? window.from <= day && day <= window.to : forYear === window.year
/** A record of the year or within the window; one that is begun and not whole says what is missing of it. */
export const recordFinding = (
  ruleId: string,
  { records }: Pick<DutyFacts, 'records'>,
  window: DutyWindow,
  nothing: string,
): Finding => {
  const found = records.filter((record) => record.ruleId === ruleId && ofWindow(record, window))
  const whole = found.filter(({ missing }) => missing.length === 0)
  const begun = found.flatMap(({ missing }) => missing)
  return {
    ...nothingYet,
    have: whole.length,
    counted: whole.map(({ recordId, text, day }) => ({ recordId, text, day, marks: [] })).sort(byDay),
    missing: whole.length > 0 ? [] : begun.length > 0 ? begun : [nothing],
  }
}

/** A year's plan: a node that came to be after the day it is due has a month, and after 1 October none is asked. */
export const planFinding = (
  node: Pick<DutyNode, 'createdOn' | 'dissolvedOn'>,
  facts: Pick<DutyFacts, 'records'>,
  window: DutyWindow,
  today: string,
): Finding => {
  const wholeYear = { ...window, from: `${window.year}-01-01`, to: `${window.year}-12-31` }
  const exempt = notThere(node, wholeYear)
  if (exempt !== null) return exemptFor(exempt)
  const found = recordFinding('year-plan', facts, window, '还没有订本年度的计划')
  const since = addMonths(node.createdOn, 1)
  return found.have === 0 && node.createdOn > window.from && today <= since
    ? exemptFor('登记不满一个月，这时不作要求')
    : found
}
