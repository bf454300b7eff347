import type { DutyState, DutyTone } from './dutyWords'

/** A board of duties, as pages read it. */

export interface BoardLight {
  state: DutyState
  tone: DutyTone
  /** A light that is planned says so without its day, which stands beside it. */
  word: string
}
/** A rule, with the window of it that is shown: the one that runs, or the last of the year. */
export interface BoardColumn {
  ruleId: string
  title: string
  /** By which 提醒一次 names it; null of what stands today, of which nobody is reminded. */
  windowId: string | null
  /** 2026年11月; of what stands today 现在. */
  window: string
  /** Where it is written: the regulation and its article. */
  cite: string
  /** The last day of the window. */
  dueOn: string
}
export interface BoardCell {
  /** Places in `lights`, each with how many branches show it: of a branch one. */
  now: [light: number, branches: number][]
  /** The day on which it was held, or is to be. */
  on?: string
  /** Where more than one is asked: how many there are, of how many. */
  part?: [have: number, need: number]
  /** Why nothing is asked, or what is to be looked at. */
  note?: string
  /** Earlier windows of the year that were missed: without a reason, and with one. */
  missed?: number
  explained?: number
}
export interface BoardRow {
  nodeId: string
  name: string
  isBranch: boolean
  /** In the order of the columns; null where nothing was counted yet. */
  cells: (BoardCell | null)[]
  /** Places of the columns that are owed still, and of which somebody above has reminded the branch. */
  reminded?: number[]
}
/** Of all branches, rules and windows of the year that have begun, whatever page is shown. */
export interface BoardCounts {
  /** 待安排: the window runs, and what is asked was neither held nor planned. */
  toPlan: number
  /** Over, missed, and nobody said why; `red` of them where it was confirmed or is hard. */
  missed: number
  red: number
  planned: number
  explained: number
}
export interface BoardSum {
  branches: number
  counts: BoardCounts
}
/** `8 个支部，6 件待安排，1 件逾期`. */
export const boardTitle = ({ branches, counts: { toPlan, missed, red } }: BoardSum): string => {
  const owed = [
    ...(toPlan > 0 ? [`${toPlan} 件待安排`] : []),
    ...(missed > red ? [`${missed - red} 件未开展`] : []),
    ...(red > 0 ? [`${red} 件逾期`] : []),
  ]
  return [`${branches} 个支部`, ...(owed.length > 0 ? owed : ['都安排好了'])].join('，')
}
