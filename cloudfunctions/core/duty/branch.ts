import { beijingDay, beijingYear } from '../../../src/contract/days'
import { readNode } from '../org/store'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden, may } from '../policy'
import { readDuties } from './matter'
import { reminderLine, remindersOf } from './reminders'

/** The duties of a branch in a year and how they stand, from its own records. */
export const branch: Handler<'duty.branch'> = async ({ input, actor, at }) => {
  const year = input.year ?? beijingYear(at)
  const node = await readNode(input.nodeId ?? actor.branchId)
  if (node?.kind !== 'branch') return refuse('notFound', { what: '这个党支部' })
  const subject = { paths: [node.path] }
  const denied = forbidden(actor, 'duty.seeBranch', subject)
  if (denied) return denied
  const [rows, reminded] = await Promise.all([readDuties(node, year, beijingDay(at)), remindersOf([node._id], [year])])
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    asOf: at,
    rows,
    reminders: reminded.map(reminderLine),
    can: { remind: may(actor, 'duty.remind', subject) },
  }
}
