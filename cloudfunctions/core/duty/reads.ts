import type { DutyRow } from '../../../src/contract/duty'
import { readNode, type OrgNode } from '../org/store'
import { branchDuties } from './branchDuties'
import { readFacts } from './read'
import { readTable } from './ruleStore'

export interface NodeDuties {
  node: OrgNode
  rows: DutyRow[]
}
export type DutyReads = (nodeId: string, year: number) => Promise<NodeDuties | null>
/** The duties of nodes on a day: of each node and year they are read once, however many parts of an answer ask for them. */
export const dutyReads = (today: string): DutyReads => {
  const asked = new Map<string, Promise<NodeDuties | null>>()
  const read = async (nodeId: string, year: number): Promise<NodeDuties | null> => {
    const [node, table] = await Promise.all([readNode(nodeId), readTable()])
    return node && { node, rows: branchDuties(await readFacts(node, table, year, today), table, year, today) }
  }
  return (nodeId, year) => {
    const key = `${nodeId}:${year}`
    const found = asked.get(key) ?? read(nodeId, year)
    asked.set(key, found)
    return found
  }
}
