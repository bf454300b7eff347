import type { DutyRow, DutyWindowLight } from '../../../src/contract/duty'
import { windowsOf, windowText } from '../../../src/contract/dutyWindow'
import type { DutyFacts } from './facts'
import { light } from './light'
import { meetingFinding } from './meetingFinding'
import { nationalRules } from './nationalRules'
import { certaintyNote, isOn, type DutyRule, type RuleSetting } from './rule'
import { standingLight, standingRules } from './standing'

/** What an organ has said of its rows, by their ids. */
type RuleSettings = Readonly<Record<string, RuleSetting>>
/** The rules that are asked for in an organ, its own beside the national ones, and what it has said of each. */
export interface DutyTable {
  rules: readonly DutyRule[]
  settings: RuleSettings
}
export const nationalTable: DutyTable = { rules: nationalRules, settings: {} }

const byMeetings = ({ counts, subject }: DutyRule): boolean =>
  counts.by === 'meetings' && ['branch', 'committee', 'group'].includes(subject)
const byStanding = ({ id }: DutyRule): boolean => (standingRules as readonly string[]).includes(id)

const seenNow = (rule: DutyRule, setting: RuleSetting, { node }: DutyFacts, today: string): DutyWindowLight => ({
  windowId: today,
  year: Number(today.slice(0, 4)),
  text: '现在',
  from: today,
  to: today,
  light: standingLight(rule, setting, node, today),
})
const windowsSeen = (
  rule: DutyRule,
  setting: RuleSetting,
  facts: DutyFacts,
  year: number,
  today: string,
): DutyWindowLight[] => {
  if (byStanding(rule)) return [seenNow(rule, setting, facts, today)]
  return windowsOf(rule.window!, year)
    .filter(({ from }) => from <= today)
    .map((window) => ({
      windowId: window.id,
      year: window.year,
      text: windowText(window),
      from: window.from,
      to: window.to,
      light: light(rule, setting, meetingFinding(rule, facts, window, today), window, today),
    }))
}
const citeOf = ({ source, article, local }: DutyRule): string =>
  local ? `${source}（${local.documentNo}）` : article ? `《${source}》${article}` : source

/** Every rule that is asked of a branch, with the windows of a year that have begun. */
export const branchDuties = (
  facts: DutyFacts,
  { rules, settings }: DutyTable,
  year: number,
  today: string,
): DutyRow[] =>
  rules
    .filter((rule) => (byMeetings(rule) || byStanding(rule)) && isOn(rule, settings[rule.id] ?? {}))
    .map((rule) => ({
      ruleId: rule.id,
      title: rule.title,
      quote: rule.quote,
      cite: citeOf(rule),
      mark: certaintyNote[rule.certainty],
      documentNo: rule.local?.documentNo ?? null,
      subject: { kind: rule.subject, id: facts.node.id, name: facts.node.name },
      meetingKind: rule.counts.by === 'meetings' ? rule.counts.kind : null,
      windows: windowsSeen(rule, settings[rule.id] ?? {}, facts, year, today),
    }))
