import type { DutyRow, DutyWindowLight } from '../../../src/contract/duty'
import { windowById, type DutyWindow } from '../../../src/contract/dutyWindow'
import type { OrgNode } from '../org/store'
import { branchDuties } from './branchDuties'
import { readFacts } from './read'
import type { DutyRule } from './rule'
import { readTable } from './ruleStore'

/** What is asked of a branch in a year and how it stands on a day, as its own page has it. */
export const readDuties = async (node: OrgNode, year: number, today: string): Promise<DutyRow[]> => {
  const table = await readTable()
  return branchDuties(await readFacts(node, table, year, today), table, year, today)
}

/** The window of a rule by its id; null where the rule has none like it. */
export const windowOf = ({ window }: Pick<DutyRule, 'window'>, windowId: string): DutyWindow | null =>
  [windowById(windowId)].find((found) => found?.kind === window) ?? null

export const rowIn = (
  rows: readonly DutyRow[],
  ruleId: string,
  windowId: string,
): [DutyRow, DutyWindowLight] | null => {
  const row = rows.find((each) => each.ruleId === ruleId)
  const window = row?.windows.find((each) => each.windowId === windowId)
  return row && window ? [row, window] : null
}
