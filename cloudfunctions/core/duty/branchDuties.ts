import type { DutyRow, DutyWindowLight } from '../../../src/contract/duty'
import { windowsOf, windowText, type DutyWindow } from '../../../src/contract/dutyWindow'
import type { DutyFacts } from './facts'
import { light } from './light'
import { meetingFinding } from './meetingFinding'
import { nationalRules } from './nationalRules'
import { isOn, type DutyRule, type RuleSetting } from './rule'
import { standingLight, standingRules } from './standing'

/** What an organ has said of its rows, by their ids. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

const byMeetings = ({ counts, subject }: DutyRule): boolean =>
  counts.by === 'meetings' && ['branch', 'committee', 'group'].includes(subject)
const byStanding = ({ id }: DutyRule): boolean => (standingRules as readonly string[]).includes(id)

const now = (today: string): Pick<DutyWindow, 'id' | 'to'> & { text: string } => ({
  id: today,
  to: today,
  text: '现在',
})

const windowsSeen = (
  rule: DutyRule,
  setting: RuleSetting,
  facts: DutyFacts,
  year: number,
  today: string,
): DutyWindowLight[] => {
  if (byStanding(rule)) {
    const { id, text } = now(today)
    return [{ windowId: id, text, light: standingLight(rule, setting, facts.node, today) }]
  }
  return windowsOf(rule.window!, year)
    .filter(({ from }) => from <= today)
    .map((window) => ({
      windowId: window.id,
      text: windowText(window),
      light: light(rule, setting, meetingFinding(rule, facts, window, today), window, today),
    }))
}

/** Every rule that is asked of a branch and follows from its meetings and how it stands, with the windows of a year that have begun. */
export const branchDuties = (facts: DutyFacts, settings: RuleSettings, year: number, today: string): DutyRow[] =>
  nationalRules
    .filter((rule) => (byMeetings(rule) || byStanding(rule)) && isOn(rule, settings[rule.id] ?? {}))
    .map((rule) => ({
      ruleId: rule.id,
      title: rule.title,
      quote: rule.quote,
      cite: rule.article ? `《${rule.source}》${rule.article}` : rule.source,
      windows: windowsSeen(rule, settings[rule.id] ?? {}, facts, year, today),
    }))
