import type { CoverageRule } from '../../../src/contract/talkWords'
import type { DutyTable } from '../duty/branchDuties'
import { dutiesOf } from '../duty/keep'
import { factsOf } from '../duty/read'
import { recordsOf } from '../duty/readBranches'
import { countRoster } from '../org/count'
import type { OrgNode } from '../org/store'
import type { Own } from '../summary/fold'
import type { Figures } from '../summary/store'
import { countTalks, nextTurnOf, pairsOf } from '../talk/count'
import { countPairs } from '../visit/count'
import type { FrequencyVersion } from '../visit/rules'
import { readNodes, type NodeRecords } from './readNodes'

export interface Counting {
  /** A Beijing day. */
  today: string
  /** The years that are counted still: this one, and the one before, of which talks may yet be recorded. */
  years: readonly number[]
  frequencies: readonly FrequencyVersion[]
  /** How talks among a committee are counted in each of the years. */
  among: readonly CoverageRule[]
  /** What is asked of branches. */
  table: DutyTable
}
export interface CountedNode {
  node: OrgNode
  /** By year. */
  own: ReadonlyMap<number, Own>
  /** The next day on which the figures change by themselves. */
  turnsOn: string
}

/** Everything counted of one node, from the records themselves; nothing of what stands below it. Pure. */
const countNode = (node: OrgNode, records: NodeRecords, counting: Counting): CountedNode => {
  const { today, years, frequencies, among, table } = counting
  const people = records.here.filter(({ path }) => path === node.path)
  const pairs = records.pairs.filter(({ branchId }) => branchId === node._id)
  const owed = countPairs(pairs, frequencies, today)
  const isBranch = node.kind === 'branch'
  const [thisYear] = years
  const turns = [`${Number(thisYear) + 1}-01-01`, owed.turnsOn, nextTurnOf(people, today)]
  const own = years.map((year, at): [number, Own] => {
    const talks = records.talks.filter(({ heldYear, branchId }) => heldYear === year && branchId === node._id)
    const counted = { today, among: among[at]! }
    // People above the branches take no part in a branch's talks.
    const talked: Figures = isBranch ? countTalks(node._id, people, talks, counted) : {}
    const kept =
      records.duties && isBranch
        ? dutiesOf(
            factsOf(node, recordsOf(records.duties, node, people, year), today, () => pairsOf(talked, counted.among)),
            table,
            year,
            today,
            records.duties.reminders.filter(({ nodeId }) => nodeId === node._id),
          )
        : null
    if (kept) turns.push(kept.turnsOn)
    const figures = year === thisYear ? { ...countRoster(node, people), ...owed.figures, ...talked } : talked
    return [year, { own: figures, ...(kept && { duties: kept.duties }) }]
  })
  return { node, own: new Map(own), turnsOn: turns.filter((day) => day !== null).sort()[0]! }
}

/** So many at once, that their records are few enough to be held and each is read along its index. */
export const nodesAtOnce = 20
export const countNodes = async (nodes: readonly OrgNode[], counting: Counting): Promise<CountedNode[]> => {
  if (nodes.length === 0) return []
  const records = await readNodes(nodes, counting)
  return nodes.map((node) => countNode(node, records, counting))
}
