import type { WindowKind } from '../../../src/contract/dutyWindow'
import { isOfBranch } from '../../../src/contract/dutyWords'
import { command, find } from '../platform/db'
import { summaryId } from '../summary/fold'
import type { SummaryDoc } from '../summary/store'
import type { DutyTable } from './branchDuties'
import { askedOn, mayOwe, type Asked } from './cells'
import { isOfBranches } from './keep'
import { isOn } from './rule'

type Owing = (nodeId: string, kind: WindowKind) => boolean
/** Which of these branches still have something to plan, by their summaries; one request. Whoever was not counted yet may. */
export const readOwing = async (
  nodeIds: readonly string[],
  { rules, settings }: DutyTable,
  today: string,
): Promise<Owing> => {
  const year = Number(today.slice(0, 4))
  const ids = nodeIds.map((nodeId) => summaryId(nodeId, year))
  const found = await find<SummaryDoc>(
    'summaries',
    { _id: command.in(ids) },
    { limit: ids.length, fields: ['nodeId', 'duties'] },
  )
  const dutiesOf = new Map(found.map(({ nodeId, duties }) => [nodeId, duties]))
  const asked = rules
    .filter((rule) => isOfBranches(rule) && isOfBranch(rule.subject) && isOn(rule, settings[rule.id] ?? {}))
    .map((rule): Asked => askedOn(rule, settings[rule.id] ?? {}, year, today))
  return (nodeId, kind) =>
    asked.some((each) => each.rule.window === kind && mayOwe(each, dutiesOf.get(nodeId)?.[each.rule.id]))
}
