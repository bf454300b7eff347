import { beijingDay, beijingYear } from '../../../src/contract/days'
import { readNode } from '../org/store'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { branchDuties, nationalTable } from './branchDuties'
import { readFacts } from './read'

/** The duties of a branch in a year and how they stand, from its own records. */
export const branch: Handler<'duty.branch'> = async ({ input, actor, at }) => {
  const year = input.year ?? beijingYear(at)
  const node = await readNode(input.nodeId ?? actor.branchId)
  if (node?.kind !== 'branch') return refuse('notFound', { what: '这个党支部' })
  const denied = forbidden(actor, 'duty.seeBranch', { paths: [node.path] })
  if (denied) return denied
  const today = beijingDay(at)
  const facts = await readFacts(node, year, today)
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    asOf: at,
    rows: branchDuties(facts, nationalTable, year, today),
  }
}
