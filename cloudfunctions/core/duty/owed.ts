import type { DutyRow } from '../../../src/contract/duty'
import { windowById, windowKinds, windowOn, type DutyWindow, type WindowKind } from '../../../src/contract/dutyWindow'
import { isOfBranch } from '../../../src/contract/dutyWords'

/** What a branch is reminded of by the days of the calendar, pure: the lights that are to be planned, a row for each last day. */

/** Whether on this day there are windows of which anything could be said. */
export const asksOn = (today: string): boolean => windowKinds.some((kind) => windowOn(kind, today).warnFrom <= today)

const spans: Record<WindowKind, string> = { month: '本月', quarter: '本季度', halfYear: '本半年', year: '今年' }

export interface OwedWindow {
  /** With the last day the organ gave it, where it has days of its own. */
  window: DutyWindow
  /** The duties by their titles, in the order of the rules. */
  titles: string[]
}
/** What a window that runs still needs and nobody has planned; `except` says of what the branch is reminded otherwise. */
export const owedIn = (
  rows: readonly DutyRow[],
  except: (ruleId: string, windowId: string) => boolean = () => false,
): OwedWindow[] => {
  const found = rows.flatMap(({ ruleId, title, subject, windows }) => {
    if (!isOfBranch(subject.kind)) return []
    return windows.flatMap(({ windowId, from, to, light }) => {
      const window = windowById(windowId)
      const asks = window && light.state === 'due' && light.tone === 'amber' && !except(ruleId, windowId)
      return asks ? [{ window: { ...window, from, to }, title }] : []
    })
  })
  return windowKinds.flatMap((kind) => {
    const ofKind = found.filter(({ window }) => window.kind === kind)
    const ends = [...new Set(ofKind.map(({ window }) => window.to))].sort()
    return ends.flatMap((to) => {
      const together = ofKind.filter(({ window }) => window.to === to)
      return [{ window: together[0]!.window, titles: [...new Set(together.map(({ title }) => title))] }]
    })
  })
}
/** 今年 is said of the calendar's alone: the organ's own may run on into the next. */
const spanOf = ({ id, kind, year, to }: DutyWindow): string => (windowById(id)?.to === to ? spans[kind] : `${year}年度`)
/** 本月还没有：支委会、主题党日. */
export const owedText = ({ window, titles }: OwedWindow): string => `${spanOf(window)}还没有：${titles.join('、')}`
