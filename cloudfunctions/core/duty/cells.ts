import type { BoardCell, BoardColumn, BoardCounts, BoardLight, BoardRow } from '../../../src/contract/dutyBoardWords'
import { windowText, type DutyWindow } from '../../../src/contract/dutyWindow'
import { isOwed, type Light } from '../../../src/contract/dutyWords'
import { addDays, addMonths } from '../../../src/contract/days'
import { countsOf, dutyOf, standings, type DutyStanding, type KeptWindow } from '../summary/duties'
import type { SummaryRow } from '../summary/store'
import { citeOf } from './branchDuties'
import { findingKept, windowsKept } from './keep'
import { light, plannedWord, type Finding } from './light'
import type { DutyRule, RuleSetting } from './rule'
import { standingShown } from './standing'
import { termLight } from './terms'

/** The cells of a board, from what the summaries keep, as they are on a Beijing day; pure. */

/** A rule that is asked for, with the windows that have begun, the last of them the one that is shown. */
export interface Asked {
  rule: DutyRule
  setting: RuleSetting
  windows: readonly DutyWindow[]
  /** How many of them are of the year before and not shown. */
  before: number
  today: string
}
export const askedOn = (rule: DutyRule, setting: RuleSetting, year: number, today: string): Asked => {
  const { windows, before } = windowsKept(rule, setting, year, today)
  return { rule, setting, windows: windows.filter(({ from }) => from <= today), before, today }
}

const lightIn = ({ rule, setting, today }: Asked, given: Finding, window: DutyWindow): Light => {
  // What was planned for a day that has passed is planned no more.
  const finding = { ...given, planned: given.planned.filter(({ day }) => day >= today) }
  return rule.window === null
    ? standingShown(rule, setting, finding, today)
    : light(rule, setting, finding, window, today)
}
/** A term is kept by its last day; of several branches by how it stood when it was counted, which is counted anew when it turns. */
const termIn = (
  { rule, setting, today }: Asked,
  { standing }: KeptWindow,
  on: string | null,
  words: string | null,
): Light => {
  const ends: Partial<Record<DutyStanding, string>> = { D: addMonths(today, 12), O: today, L: addDays(today, -1) }
  const endsOn = on ?? ends[standing]
  return termLight(
    rule,
    setting,
    endsOn === undefined ? { none: words ?? '没有任期' } : { endsOn, extended: null },
    today,
  )
}
const isTerm = ({ rule }: Asked): boolean => rule.counts.by === 'term'

export type Shown = Pick<Light, 'state' | 'tone' | 'word'>
const shownOf = ({ state, tone, word, planned }: Light): Shown => ({
  state,
  tone,
  word: planned.length > 0 ? plannedWord : word,
})

/** What was missed and nobody said why, of windows that are over. */
const isMissed = ({ state, tone }: Shown): boolean => state === 'overdue' && tone !== 'explained'
const isExplained = ({ tone }: Shown): boolean => tone === 'explained'

/** A window with how many branches stand so in it. */
interface Standing {
  shown: Shown
  branches: number
}
const sum = (all: readonly Standing[], fits: (shown: Shown) => boolean): number =>
  all.filter(({ shown }) => fits(shown)).reduce((total, { branches }) => total + branches, 0)
const earlierOf = (earlier: readonly Standing[]): Pick<BoardCell, 'missed' | 'explained'> => {
  const [missed, explained] = [sum(earlier, isMissed), sum(earlier, isExplained)]
  return { ...(missed > 0 && { missed }), ...(explained > 0 && { explained }) }
}

/** Lights by their place in a list that is said once. */
export class Lights {
  readonly all: BoardLight[] = []
  placeOf({ state, tone, word }: Shown): number {
    const at = this.all.findIndex((each) => each.state === state && each.tone === tone && each.word === word)
    return at < 0 ? this.all.push({ state, tone, word }) - 1 : at
  }
}

const open: KeptWindow = { standing: 'O', day: null, part: null, reminded: false }
const branchStandings = (asked: Asked, kept: readonly KeptWindow[], words: string | null) =>
  asked.windows.map((window, at) => {
    const one = kept[at] ?? open
    const { finding, on } = findingKept(one, words, window)
    const seen = isTerm(asked) ? termIn(asked, one, on, words) : lightIn(asked, finding, window)
    return { shown: shownOf(seen), branches: 1, seen, on }
  })
const aboveStandings = (asked: Asked, text: string): Standing[][] => {
  const counts = countsOf(text)
  return asked.windows.map((window, at) =>
    standings.flatMap((standing) => {
      const branches = counts[at]?.[standing] ?? 0
      if (branches === 0) return []
      const one = { ...open, standing }
      if (isTerm(asked)) return [{ shown: shownOf(termIn(asked, one, null, null)), branches }]
      const { finding } = findingKept(one, null, window)
      // Of several branches each has a day of its own; that of whom it has passed is counted anew the day after.
      const planned = standing === 'P' ? [{ recordId: null, text: '', day: window.to, marks: [] }] : []
      return [{ shown: shownOf(lightIn(asked, { ...finding, planned }, window)), branches }]
    }),
  )
}

/** Whether a branch is to plan something of it on the day; of what was not counted yet nobody knows. */
export const mayOwe = (asked: Asked, text: string | undefined): boolean => {
  if (text === undefined) return true
  const { windows, words } = dutyOf(text)
  return branchStandings(asked, windows, words).some(
    ({ shown: { state, tone } }) => state === 'due' && tone === 'amber',
  )
}

/** Of one branch, with the day and the reason; null where the timers have not counted the rule yet. */
export const branchCell = (asked: Asked, text: string | undefined, lights: Lights): BoardCell | null => {
  if (text === undefined || asked.windows.length <= asked.before) return null
  const { windows: kept, words } = dutyOf(text)
  const all = branchStandings(asked, kept, words)
  const now = all.at(-1)!
  const part = kept[all.length - 1]?.part
  const note = now.seen.reason ?? (now.shown.tone === 'amber' && asked.rule.window === null ? words : null)
  const isDated = now.shown.tone === 'green' || now.shown.word === plannedWord || isTerm(asked)
  return {
    now: [[lights.placeOf(now.shown), 1]],
    ...(isDated && now.on !== null && { on: now.on }),
    ...(part && { part: [part.have, part.need] as [number, number] }),
    ...(note !== null && { note }),
    ...earlierOf(all.slice(asked.before, -1)),
  }
}
/** Of all branches at and below a node, each light with their number. */
export const aboveCell = (asked: Asked, text: string | undefined, lights: Lights): BoardCell | null => {
  if (text === undefined || asked.windows.length <= asked.before) return null
  const all = aboveStandings(asked, text)
  const now = new Map<number, number>()
  for (const { shown, branches } of all.at(-1)!) {
    const place = lights.placeOf(shown)
    now.set(place, (now.get(place) ?? 0) + branches)
  }
  return { now: [...now], ...earlierOf(all.slice(asked.before, -1).flat()) }
}

/** A rule, with the window of it that is shown. */
export const columnOf = ({ rule, windows }: Asked): BoardColumn => {
  const window = windows.at(-1)!
  const text = rule.window !== null ? windowText(window) : rule.counts.by === 'term' ? '本届' : '现在'
  const windowId = rule.window === null ? null : window.id
  return { ruleId: rule.id, title: rule.title, windowId, window: text, cite: citeOf(rule), dueOn: window.to }
}
const isReminded = ({ windows }: Asked, text: string): boolean =>
  dutyOf(text).windows[windows.length - 1]?.reminded ?? false
/** What was reminded of and is done now is nobody's matter any more. */
export const rowOf = (
  { nodeId, name, kind, duties = {} }: Pick<SummaryRow, 'nodeId' | 'name' | 'kind' | 'duties'>,
  asked: readonly Asked[],
  lights: Lights,
): BoardRow => {
  const isBranch = kind === 'branch'
  const cell = isBranch ? branchCell : aboveCell
  const cells = asked.map((each): BoardCell | null => cell(each, duties[each.rule.id], lights))
  const reminded = asked.flatMap((each, at) => {
    const light = lights.all[cells[at]?.now[0]?.[0] ?? -1]
    return isBranch && light && isOwed(light) && isReminded(each, duties[each.rule.id] ?? '') ? [at] : []
  })
  return { nodeId, name, isBranch, cells, ...(reminded.length > 0 && { reminded }) }
}

/** What all branches of the board come to: each branch, rule and window is one. */
export const countedAll = (cells: readonly { asked: Asked; text: string | undefined }[]): BoardCounts => {
  const all = cells.flatMap(({ asked, text }) =>
    text === undefined ? [] : aboveStandings(asked, text).slice(asked.before).flat(),
  )
  return {
    toPlan: sum(all, ({ state, tone }) => state === 'due' && tone === 'amber'),
    missed: sum(all, isMissed),
    red: sum(all, ({ tone }) => tone === 'red'),
    planned: sum(all, ({ word }) => word === plannedWord),
    explained: sum(all, isExplained),
  }
}
