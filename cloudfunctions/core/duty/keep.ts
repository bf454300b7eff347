import { addDays, addMonths } from '../../../src/contract/days'
import { windowsOf, type DutyWindow } from '../../../src/contract/dutyWindow'
import { dutyText, type Duties, type KeptDuty, type KeptWindow } from '../summary/duties'
import type { DutyTable } from './branchDuties'
import type { DutyFacts, DutyNode } from './facts'
import { nothingYet } from './finding'
import type { Finding } from './light'
import { meetingFinding } from './meetingFinding'
import type { DutyRule, RuleSetting } from './rule'
import { standingFinding, standingRules } from './standing'

/**
 * What a summary keeps of a branch's duties, and how it is read again: of each finding what its light follows from, so that the
 * light itself is told on the day it is looked at. Nothing of a person: rules about one are left out. Pure.
 */

const ofBranches: readonly DutyRule['subject'][] = ['branch', 'committee', 'group']
const isNow = ({ id }: Pick<DutyRule, 'id'>): boolean => (standingRules as readonly string[]).includes(id)
/** Whether it stands in summaries and on boards: whatever is asked of a branch as a whole. */
export const isOfBranches = ({ isPrivate, subject, counts, id }: DutyRule): boolean =>
  !isPrivate && ofBranches.includes(subject) && (counts.by === 'meetings' || isNow({ id }))

/** The windows of a rule in a year, in the order in which they are kept; of what stands today the day itself, and in no other year. */
export const windowsKept = (rule: DutyRule, year: number, today: string): DutyWindow[] => {
  if (rule.window !== null) return windowsOf(rule.window, year)
  const now: DutyWindow = { kind: 'year', id: today, year, from: today, to: today, warnFrom: today }
  return today.startsWith(String(year)) ? [now] : []
}

const day = 24 * 60 * 60 * 1000
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day)

const windowKept = (finding: Finding, { from, to }: DutyWindow, today: string): KeptWindow => {
  const { exempt, have, need, counted, planned, explained, ended } = finding
  const part = need > 1 && exempt === null ? { have, need } : null
  const on = (date: string | undefined) => (date === undefined ? null : daysFrom(from, date))
  if (exempt !== null) return { standing: 'E', day: null, part }
  if (have >= need) return { standing: 'D', day: on(counted.at(-1)?.day), part }
  if (planned[0] && !ended) return { standing: 'P', day: on(planned[0].day), part }
  // A reason is for a window that is over.
  const said = explained !== null && (to < today || ended)
  return { standing: said ? 'X' : ended ? 'L' : 'O', day: null, part }
}
/** What is kept as the finding it was kept of, as far as a light follows from it. */
export const findingKept = ({ standing, day: after, part }: KeptWindow, words: string | null, { from }: DutyWindow) => {
  const on = after === null ? null : addDays(from, after)
  const said = on === null ? [] : [{ recordId: null, text: '', day: on, marks: [] }]
  const need = part?.need ?? 1
  const finding: Finding = {
    ...nothingYet,
    exempt: standing === 'E' ? (words ?? '不作要求') : null,
    need,
    have: standing === 'D' ? need : (part?.have ?? 0),
    counted: standing === 'D' ? said : [],
    planned: standing === 'P' ? said : [],
    explained: standing === 'X' ? { reason: '', by: '', day: '' } : null,
    ...((standing === 'L' || standing === 'X') && { ended: true as const }),
  }
  return { finding, on }
}

const findingIn = (rule: DutyRule, setting: RuleSetting, facts: DutyFacts, window: DutyWindow, today: string) =>
  isNow(rule) ? standingFinding(rule, facts.node, today) : meetingFinding(rule, facts, window, today)

/** The first day on which what is kept is otherwise by itself: what was planned has passed, a post begins or has ended, three months are over. */
const turnsOf = (planned: readonly string[], { committee, sevenSince, createdOn }: DutyNode): string[] => [
  ...planned.map((date) => addDays(date, 1)),
  ...committee.flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]),
  ...[createdOn, ...(sevenSince ? [sevenSince] : [])].map((since) => addMonths(since, 3)),
]

export interface DutiesOfYear {
  duties: Duties
  /** The next day on which they are others by themselves; null where none is. */
  turnsOn: string | null
}
/** Every rule that is of branches, whether it is asked for now or not: switching one on counts nothing anew. */
export const dutiesOf = (
  facts: DutyFacts,
  { rules, settings }: DutyTable,
  year: number,
  today: string,
): DutiesOfYear => {
  const planned: string[] = []
  const asked = rules
    .filter(isOfBranches)
    .map((rule) => ({ rule, windows: windowsKept(rule, year, today) }))
    .filter(({ windows }) => windows.length > 0)
  const kept = asked.map(({ rule, windows }): [string, KeptDuty] => {
    const findings = windows.map((window) => findingIn(rule, settings[rule.id] ?? {}, facts, window, today))
    planned.push(...findings.flatMap((finding) => finding.planned[0]?.day ?? []))
    const shown = findings.filter((_, at) => windows[at]!.from <= today)
    const words = shown.flatMap(({ exempt }) => exempt ?? []).at(-1) ?? (isNow(rule) ? shown[0]?.missing[0] : undefined)
    return [
      rule.id,
      { windows: findings.map((finding, at) => windowKept(finding, windows[at]!, today)), words: words ?? null },
    ]
  })
  const turnsOn = turnsOf(planned, facts.node)
    .filter((date) => date > today)
    .sort()[0]
  return {
    duties: Object.fromEntries(kept.map(([ruleId, duty]) => [ruleId, dutyText(duty)])),
    turnsOn: turnsOn ?? null,
  }
}
