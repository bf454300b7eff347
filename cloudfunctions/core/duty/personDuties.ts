import { addMonths } from '../../../src/contract/days'
import type { DutyRow } from '../../../src/contract/duty'
import { windowText, type DutyWindow } from '../../../src/contract/dutyWindow'
import type { Counted, Light } from '../../../src/contract/dutyWords'
import { hoursAsked, hoursDueBy } from '../../../src/contract/studyHours'
import type { PairingKind } from '../../../src/contract/talkWords'
import { citeOf, type DutyTable } from './branchDuties'
import { pairingOf, talkRules } from './factFinding'
import { exemptFor, nothingYet } from './finding'
import { light, type Finding } from './light'
import { judgedOn } from './meetingFinding'
import { certaintyNote, isOn, type DutyRule, type RuleSetting } from './rule'
import { windowsIn } from './windows'

/** What is asked of one person in a year and how it stands; pure. Theirs and their committee's to see, on no board. */

export interface PersonFacts {
  memberId: string
  name: string
  /** The day they joined the organ or the party within the year, whichever is later; null where they were there before. */
  since: string | null
  /** The day since which they belong to their branch; null where it was always so. */
  inBranchSince: string | null
  leadingCadre: boolean
  /** `target`: of a whole year. */
  hours: { total: number; target: number; exempt: boolean; fullTime: boolean }
  /** The day since which they are on a committee; null where they are on none. */
  onCommitteeSince: string | null
  /** Of the pairings that ask anything of them: how many talks, and how many of them are held. */
  talks: readonly { kind: PairingKind; need: number; have: number }[]
  /** Meetings of their own branch or group to which they came as one of its members. */
  ordinary: readonly Counted[]
}

/** Before the last quarter against the months that are over; nobody is behind a year in its spring. */
const progress = (need: number, { hours, since }: PersonFacts, today: string): string[] => {
  const due = hoursDueBy(need, since, today)
  return hours.total < due ? [`按进度应达到 ${due} 学时`] : []
}
const hoursFinding = (facts: PersonFacts, { year, warnFrom }: DutyWindow, today: string): Finding => {
  const { hours, since } = facts
  if (hours.exempt) return exemptFor('学习时间不作硬性要求')
  const need = hoursAsked(hours.target, year, since)
  const short = need - hours.total
  const notes = [
    ...(need < hours.target ? [`年内加入，按月折算：全年 ${hours.target} 学时中的 ${need} 学时`] : []),
    ...(today < warnFrom ? progress(need, facts, today) : []),
  ]
  return { ...nothingYet, need, have: hours.total, missing: short > 0 ? [`还差 ${short} 学时`] : [], notes }
}

/** Two things: the hours by the months in the post, and a 脱产 training. */
const committeeHoursFinding = (rule: DutyRule, facts: PersonFacts, { year }: DutyWindow): Finding => {
  const { hours, onCommitteeSince } = facts
  if (hours.exempt) return exemptFor('学习时间不作硬性要求')
  const asked = hoursAsked(rule.counts.by === 'fact' ? rule.counts.need : 0, year, onCommitteeSince)
  const short = asked - hours.total
  return {
    ...nothingYet,
    need: 2,
    have: (short > 0 ? 0 : 1) + (hours.fullTime ? 1 : 0),
    missing: [...(short > 0 ? [`还差 ${short} 学时`] : []), ...(hours.fullTime ? [] : ['还没有参加脱产的集中培训'])],
    notes: [`按任职月数 ${asked} 学时`],
  }
}

/** Whoever came after 1 October is not asked for that year. */
const talksFinding = (ruleId: string, { talks, since }: PersonFacts, { year }: DutyWindow): Finding => {
  if (since !== null && since > `${year}-10-01`) return exemptFor('10月1日以后加入，今年不作要求')
  const { need, have } = talks.find(({ kind }) => kind === pairingOf[ruleId]) ?? { need: 0, have: 0 }
  return { ...nothingYet, need, have, missing: have < need ? [`还差 ${need - have} 次`] : [] }
}

/** A list, and no number that could be compared: once is enough. */
const dualLifeFinding = ({ inBranchSince, ordinary }: PersonFacts, window: DutyWindow, today: string): Finding => {
  if (inBranchSince !== null && addMonths(inBranchSince, 3) > judgedOn(window, today))
    return exemptFor('在本支部不满三个月')
  const counted = ordinary.filter(({ day }) => window.from <= day && day <= window.to)
  return {
    ...nothingYet,
    have: Math.min(counted.length, 1),
    counted,
    missing: counted.length > 0 ? [] : ['还没有以普通党员身份参加所在支部的组织生活'],
  }
}

const findingOf = (rule: DutyRule, facts: PersonFacts, window: DutyWindow, today: string): Finding => {
  if (rule.id === 'dual-life') return dualLifeFinding(facts, window, today)
  if (rule.id === 'study-hours-secretary') return committeeHoursFinding(rule, facts, window)
  return talkRules.includes(rule.id) ? talksFinding(rule.id, facts, window) : hoursFinding(facts, window, today)
}
const concernsPerson = ({ id }: DutyRule, { leadingCadre, onCommitteeSince, talks }: PersonFacts): boolean => {
  if (id === 'study-hours') return true
  if (id === 'study-hours-secretary') return onCommitteeSince !== null
  if (id === 'dual-life') return leadingCadre
  return talks.some(({ kind, need }) => kind === pairingOf[id] && need > 0)
}

/** Nobody arranges for a person, and nobody calls a person overdue. */
const words: Partial<Record<Light['word'], string>> = { 待安排: '还差', 本期未开展: '没有达到', 逾期: '没有达到' }
const lightOf = (rule: DutyRule, setting: RuleSetting, facts: PersonFacts, window: DutyWindow, today: string) => {
  const seen = light(rule, setting, findingOf(rule, facts, window, today), window, today)
  return {
    ...seen,
    ...(seen.tone === 'red' && { tone: 'amber' as const }),
    word: words[seen.word] ?? seen.word,
    // A reason is a branch's to give.
    can: { explain: false },
  }
}

export const personDuties = (
  facts: PersonFacts,
  { rules, settings }: DutyTable,
  year: number,
  today: string,
): DutyRow[] =>
  rules
    .filter((rule) => concernsPerson(rule, facts) && isOn(rule, settings[rule.id] ?? {}))
    .map((rule) => ({
      ruleId: rule.id,
      title: rule.title,
      quote: rule.quote,
      cite: citeOf(rule),
      mark: certaintyNote[rule.certainty],
      documentNo: null,
      subject: { kind: rule.subject, id: facts.memberId, name: facts.name },
      meetingKind: null,
      windows: windowsIn(rule, settings[rule.id] ?? {}, year)
        .filter(({ from }) => from <= today)
        .map((window) => {
          const { id: windowId, from, to } = window
          const seen = lightOf(rule, settings[rule.id] ?? {}, facts, window, today)
          return { windowId, year: window.year, text: windowText(window), from, to, light: seen }
        }),
    }))
