import type { DutyPerson, DutyRow, DutyWindowLight } from '../../../src/contract/duty'
import { windowText, type DutyWindow } from '../../../src/contract/dutyWindow'
import type { DutySubject, Light } from '../../../src/contract/dutyWords'
import type { NodeKind } from '../../../src/contract/vocabulary'
import { contactFinding, planFinding, recordFinding, talkRules, talksFinding } from './factFinding'
import type { DutyFacts, DutyNode } from './facts'
import { exemptFor } from './finding'
import { lectureFinding } from './lectureFinding'
import { dateText, light, type Finding } from './light'
import { meetingFinding, notThere } from './meetingFinding'
import { peopleOnProbation, probationOf } from './probation'
import { certaintyNote, isOn, type DutyRule, type RuleSetting } from './rule'
import { standingLight, standingRules } from './standing'
import { termLight, withoutTerm } from './terms'
import { windowsBefore, windowsShown } from './windows'

/** What an organ has said of its rows, by their ids. */
type RuleSettings = Readonly<Record<string, RuleSetting>>
/** The rules that are asked for in an organ, its own beside the national ones, and what it has said of each. */
export interface DutyTable {
  rules: readonly DutyRule[]
  settings: RuleSettings
}

/** Rules of one person's own, which stand on no board. */
const ofPersons = ['study-hours', 'study-hours-secretary', 'dual-life', 'long-absence']
/** Seen on the meeting itself. */
const ofMeetings = ['committee-before-assembly']
/** Nothing brings their facts yet: schemes and notes of activists. The lights are there, proved on facts given. */
export const factless = ['democratic-review', 'secretary-report', 'committee-report', 'activist-review']
export const elsewhere: ReadonlySet<string> = new Set([...ofPersons, ...ofMeetings, ...factless])

const kindsOf: Record<DutySubject, readonly NodeKind[]> = {
  branch: ['branch'],
  committee: ['branch'],
  group: ['branch'],
  member: ['branch'],
  post: ['branch'],
  activist: ['branch'],
  leadingCadre: [],
  organCommittee: ['organCommittee'],
}
const otherKinds: Readonly<Record<string, readonly NodeKind[]>> = {
  'term-branch': ['branch', 'generalBranch'],
  'discipline-post': ['branch', 'generalBranch'],
  'party-lecture-leader': ['partyCommittee', 'organCommittee'],
}
/** Whether a rule is about such a node at all. */
export const concerns = (rule: DutyRule, { kind, isRoot }: Pick<DutyNode, 'kind' | 'isRoot'>): boolean => {
  if (rule.id === 'party-lecture-leader' && !isRoot) return false
  // An organ without an organ committee: whatever stands at its top.
  if (rule.subject === 'organCommittee' && isRoot && kind !== 'partyCommittee') return true
  return (otherKinds[rule.id] ?? kindsOf[rule.subject]).includes(kind)
}

const isMeetingRule = ({ counts, subject }: DutyRule): boolean => counts.by === 'meetings' && subject !== 'post'
/** What the facts say of a rule in a window, whatever kind of facts it follows from. */
export const findingOf = (
  rule: DutyRule,
  setting: RuleSetting,
  facts: DutyFacts,
  window: DutyWindow,
  today: string,
): Finding => {
  if (isMeetingRule(rule)) return meetingFinding(rule, facts, window, today, setting)
  if (rule.id === 'year-plan') return planFinding(facts.node, facts, window, today)
  const exempt = notThere(facts.node, window)
  if (exempt !== null) return exemptFor(exempt)
  if (rule.counts.by === 'meetings') {
    const lecturing = facts.lecturing[rule.id]
    return lecturing ? lectureFinding(lecturing.meetings, lecturing, window, today) : exemptFor('现在没有人任这个职务')
  }
  if (talkRules.includes(rule.id)) return talksFinding(rule.id, facts)
  if (rule.id === 'outside-contact') return contactFinding(facts, window, today)
  return recordFinding(rule.id, facts, window, `还没有${rule.title}`)
}

/** A row of the organ's own, or one it switched on: what ended before is not asked. */
const notYet = ({ local }: DutyRule, { onFrom }: RuleSetting, { to }: DutyWindow): string | null => {
  const since = local?.fromOn ?? onFrom
  return since !== undefined && to < since ? `${dateText(since)}起施行` : null
}
/** What the facts say of a rule in one of its windows, with the reason that was given. */
export const windowFinding = (
  rule: DutyRule,
  setting: RuleSetting,
  facts: DutyFacts,
  window: DutyWindow,
  today: string,
): Finding => {
  const before = notYet(rule, setting, window)
  const explained =
    facts.explanations.find(
      (one) => one.ruleId === rule.id && one.windowId === window.id && one.subjectId === facts.node.id,
    ) ?? null
  const finding = before ? exemptFor(before) : findingOf(rule, setting, facts, window, today)
  const { reason, by, day } = explained ?? { reason: '', by: '', day: '' }
  return { ...finding, explained: explained && { reason, by, day } }
}
/** The light of a rule that has windows, in one of them. */
export const windowLight = (
  rule: DutyRule,
  setting: RuleSetting,
  facts: DutyFacts,
  window: DutyWindow,
  { today, missedBefore }: { today: string; missedBefore: number },
): Light => light(rule, setting, { ...windowFinding(rule, setting, facts, window, today), missedBefore }, window, today)
/** The windows in order; each knows how many just before it were missed without a reason. */
const calendarLights = (
  rule: DutyRule,
  setting: RuleSetting,
  facts: DutyFacts,
  year: number,
  today: string,
): DutyWindowLight[] => {
  let missedBefore = 0
  const before = windowsBefore(rule, setting, year)
  const lights = [...before, ...windowsShown(rule, setting, year, today)].map((window): DutyWindowLight => {
    const seen = windowLight(rule, setting, facts, window, { today, missedBefore })
    missedBefore = seen.state === 'overdue' && seen.explanation === null ? missedBefore + 1 : 0
    const { id: windowId, from, to } = window
    return { windowId, year: window.year, text: windowText(window), from, to, light: seen }
  })
  return lights.slice(before.length)
}

const standingNow = (today: string, light: Light, text = '现在'): DutyWindowLight => ({
  windowId: today,
  year: Number(today.slice(0, 4)),
  text,
  from: today,
  to: today,
  light,
})
interface Seen {
  windows: DutyWindowLight[]
  people?: DutyPerson[]
}
const seenOf = (rule: DutyRule, setting: RuleSetting, facts: DutyFacts, year: number, today: string): Seen => {
  if ((standingRules as readonly string[]).includes(rule.id))
    return { windows: [standingNow(today, standingLight(rule, setting, facts.node, today))] }
  if (rule.counts.by === 'term')
    return {
      windows: [
        standingNow(today, termLight(rule, setting, facts.term ?? { none: withoutTerm(facts.node) }, today), '本届'),
      ],
    }
  if (rule.id === 'probation-due') {
    const people = peopleOnProbation(rule, setting, facts.probationers, today)
    return { windows: [standingNow(today, probationOf(rule, setting, people, today))], people }
  }
  return { windows: calendarLights(rule, setting, facts, year, today) }
}

export const citeOf = ({ source, article, local }: Pick<DutyRule, 'source' | 'article' | 'local'>): string =>
  local ? `${source}（${local.documentNo}）` : article ? `《${source}》${article}` : source

/** Every rule that is asked of a node, with the windows of a year that have begun; nothing of one person's own. */
export const branchDuties = (
  facts: DutyFacts,
  { rules, settings }: DutyTable,
  year: number,
  today: string,
): DutyRow[] => {
  const { node } = facts
  return rules
    .filter((rule) => concerns(rule, node) && !elsewhere.has(rule.id) && isOn(rule, settings[rule.id] ?? {}))
    .map((rule) => ({
      ruleId: rule.id,
      title: rule.title,
      quote: rule.quote,
      cite: citeOf(rule),
      mark: certaintyNote[rule.certainty],
      documentNo: rule.local?.documentNo ?? null,
      subject: { kind: rule.subject, id: node.id, name: node.name },
      meetingKind: rule.counts.by === 'meetings' ? rule.counts.kind : null,
      ...seenOf(rule, settings[rule.id] ?? {}, facts, year, today),
    }))
}
