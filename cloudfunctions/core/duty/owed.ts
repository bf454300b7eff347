import type { DutyRow } from '../../../src/contract/duty'
import { windowById, windowKinds, windowOn, type DutyWindow, type WindowKind } from '../../../src/contract/dutyWindow'
import { isOfBranch } from '../../../src/contract/dutyWords'

/** What a branch is reminded of by the days of the calendar, pure: the lights that are to be planned, a row for each window. */

/** Whether on this day there are windows of which anything could be said. */
export const asksOn = (today: string): boolean => windowKinds.some((kind) => windowOn(kind, today).warnFrom <= today)

const spans: Record<WindowKind, string> = { month: '本月', quarter: '本季度', halfYear: '本半年', year: '今年' }

export interface OwedWindow {
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
    return windows.flatMap(({ windowId, light }) => {
      const window = windowById(windowId)
      const asks = window && light.state === 'due' && light.tone === 'amber' && !except(ruleId, windowId)
      return asks ? [{ window, title }] : []
    })
  })
  return windowKinds.flatMap((kind) => {
    const ofKind = found.filter(({ window }) => window.kind === kind)
    const [first] = ofKind
    return first ? [{ window: first.window, titles: [...new Set(ofKind.map(({ title }) => title))] }] : []
  })
}
/** 本月还没有：支委会、主题党日. */
export const owedText = ({ window, titles }: OwedWindow): string => `${spans[window.kind]}还没有：${titles.join('、')}`
