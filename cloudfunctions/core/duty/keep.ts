import { addDays, addMonths } from '../../../src/contract/days'
import type { DutyWindow } from '../../../src/contract/dutyWindow'
import type { ReminderLine } from '../../../src/contract/dutyWords'
import { dutyText, type Duties, type DutyStanding, type KeptDuty, type KeptWindow } from '../summary/duties'
import { concerns, elsewhere, windowFinding, type DutyTable } from './branchDuties'
import type { DutyFacts, DutyNode } from './facts'
import { nothingYet } from './finding'
import type { Finding } from './light'
import type { DutyRule, RuleSetting } from './rule'
import { standingFinding, standingRules } from './standing'
import { termOf, withoutTerm } from './terms'
import { windowsBefore, windowsIn } from './windows'

/**
 * What a summary keeps of a branch's duties, and how it is read again: of each finding what its light follows from, so that the
 * light itself is told on the day it is looked at. Nothing of a person: rules about one are left out. Pure.
 */

const ofPersons: readonly DutyRule['subject'][] = ['member', 'activist', 'leadingCadre', 'post']
/** Whether it stands in summaries and on boards: whatever is asked of a branch as a whole. */
export const isOfBranches = (rule: DutyRule): boolean =>
  !rule.isPrivate &&
  !elsewhere.has(rule.id) &&
  !ofPersons.includes(rule.subject) &&
  concerns(rule, { kind: 'branch', isRoot: false })

/** In place of a window where none is: the day itself, or the end of a term. */
const dayAlone = (day: string, year: number): DutyWindow => ({
  kind: 'year',
  id: day,
  year,
  from: day,
  to: day,
  warnFrom: day,
})
export interface WindowsKept {
  /** In the order in which they are kept. */
  windows: DutyWindow[]
  /** How many of them are of the year before and looked at only for what was missed in a row. */
  before: number
}
/** What has no window stands in the summary of the year that runs, and in no other. */
export const windowsKept = (rule: DutyRule, setting: RuleSetting, year: number, today: string): WindowsKept => {
  if (rule.window === null)
    return { windows: today.startsWith(String(year)) ? [dayAlone(`${year}-01-01`, year)] : [], before: 0 }
  const before = windowsBefore(rule, setting, year)
  const runningOn = windowsIn(rule, setting, year - 1).filter(({ to }) => to >= `${year}-01-01`)
  return { windows: [...before, ...runningOn, ...windowsIn(rule, setting, year)], before: before.length }
}

const day = 24 * 60 * 60 * 1000
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day)

type Standing = Omit<KeptWindow, 'reminded'>
const windowKept = (finding: Finding, { from, to }: DutyWindow, today: string, inARow: boolean): Standing => {
  const { exempt, have, need, counted, planned, explained, ended } = finding
  const part = need > 1 && exempt === null ? { have, need } : null
  const on = (date: string | undefined) => (date === undefined ? null : daysFrom(from, date))
  if (exempt !== null) return { standing: 'E', day: null, part }
  if (have >= need) return { standing: 'D', day: on(counted.at(-1)?.day), part }
  if (planned[0] && !ended) return { standing: 'P', day: on(planned[0].day), part }
  // A reason is for a window that is over.
  const said = explained !== null && (to < today || ended)
  return { standing: said ? 'X' : ended ? 'L' : inARow ? 'C' : 'O', day: null, part }
}
/** What is kept as the finding it was kept of, as far as a light follows from it. */
export const findingKept = ({ standing, day: after, part }: Standing, words: string | null, { from }: DutyWindow) => {
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
    ...(standing === 'C' && { missedBefore: Infinity }),
  }
  return { finding, on }
}

const isNow = ({ id }: DutyRule): boolean => (standingRules as readonly string[]).includes(id)
/** What is missed in a row with this one is missed with a reason nowhere. */
const longRows = (kept: readonly Finding[], { softTurnsRedAfter = null }: RuleSetting): boolean[] => {
  let row = 0
  return kept.map(({ exempt, have, need, explained }) => {
    row = exempt === null && have < need && explained === null ? row + 1 : 0
    return softTurnsRedAfter !== null && row >= softTurnsRedAfter
  })
}

interface Kept {
  duty: KeptDuty
  /** Days after which it is otherwise by itself. */
  until: string[]
}
/** Of which somebody above has reminded the branch. */
type Matter = Pick<ReminderLine, 'ruleId' | 'windowId'>
const windowsOf = (
  rule: DutyRule,
  setting: RuleSetting,
  facts: DutyFacts,
  { windows, reminded }: { windows: readonly DutyWindow[]; reminded: readonly Matter[] },
  today: string,
): Kept => {
  const findings = windows.map((window) => windowFinding(rule, setting, facts, window, today))
  const rows = longRows(findings, setting)
  const begun = findings.filter((_, at) => windows[at]!.from <= today)
  return {
    duty: {
      windows: findings.map((finding, at) => ({
        ...windowKept(finding, windows[at]!, today, rows[at]!),
        reminded: reminded.some(({ ruleId, windowId }) => ruleId === rule.id && windowId === windows[at]!.id),
      })),
      words: begun.flatMap(({ exempt }) => exempt ?? []).at(-1) ?? null,
    },
    until: findings.flatMap(({ planned }) => planned[0]?.day ?? []),
  }
}
const nowOf = (rule: DutyRule, facts: DutyFacts, window: DutyWindow, today: string): Kept => {
  const finding = standingFinding(rule, facts.node, today)
  const words = finding.exempt ?? finding.missing[0] ?? null
  return { duty: { windows: [{ ...windowKept(finding, window, today, false), reminded: false }], words }, until: [] }
}
const termWindow = (standing: DutyStanding, day: number | null): KeptWindow => ({
  standing,
  day,
  part: null,
  reminded: false,
})
/** The last day of the term; above the branches what it comes to on the day it was counted. */
const termKept = ({ term, node }: DutyFacts, { from }: DutyWindow, today: string): Kept => {
  if (term === null) return { duty: { windows: [termWindow('E', null)], words: withoutTerm(node) }, until: [] }
  const { to, warnFrom } = termOf(term)
  const standing = today < warnFrom ? 'D' : today <= to ? 'O' : 'L'
  return {
    duty: { windows: [termWindow(standing, daysFrom(from, to))], words: null },
    until: [addDays(warnFrom, -1), to],
  }
}

/** A post begins or has ended, or the months are over that are given to a new branch. */
const turnsOf = ({ committee, sevenSince, createdOn }: DutyNode): string[] => [
  ...committee.flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]),
  ...[createdOn, ...(sevenSince ? [sevenSince] : [])].map((since) => addMonths(since, 3)),
  addDays(addMonths(createdOn, 1), 1),
]

export interface DutiesOfYear {
  duties: Duties
  /** The next day on which they are others by themselves; null where none is. */
  turnsOn: string | null
}
/** Every rule that is of branches, whether it is asked for now or not. */
export const dutiesOf = (
  facts: DutyFacts,
  { rules, settings }: DutyTable,
  year: number,
  today: string,
  reminded: readonly Matter[] = [],
): DutiesOfYear => {
  const kept = rules.filter(isOfBranches).flatMap((rule): [string, Kept][] => {
    const setting = settings[rule.id] ?? {}
    const { windows } = windowsKept(rule, setting, year, today)
    const [first] = windows
    if (!first) return []
    if (rule.counts.by === 'term') return [[rule.id, termKept(facts, first, today)]]
    if (isNow(rule)) return [[rule.id, nowOf(rule, facts, first, today)]]
    return [[rule.id, windowsOf(rule, setting, facts, { windows, reminded }, today)]]
  })
  const until = kept.flatMap(([, duty]) => duty.until.map((date) => addDays(date, 1)))
  const turnsOn = [...until, ...turnsOf(facts.node)].filter((date) => date > today).sort()[0]
  return {
    duties: Object.fromEntries(kept.map(([ruleId, { duty }]) => [ruleId, dutyText(duty)])),
    turnsOn: turnsOn ?? null,
  }
}
