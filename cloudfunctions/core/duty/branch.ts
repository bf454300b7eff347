import type { DutyRow } from '../../../src/contract/duty'
import { beijingDay, beijingYear } from '../../../src/contract/days'
import { readNode } from '../org/store'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden, may } from '../policy'
import { readDuties } from './matter'
import { reminderLine, remindersOf } from './reminders'

const withoutPeople = ({ people: _people, ...row }: DutyRow): DutyRow => row

/** The duties of a node in a year and how they stand, from its own records; people by name for its own committee. */
export const branch: Handler<'duty.branch'> = async ({ input, actor, at }) => {
  const year = input.year ?? beijingYear(at)
  const node = await readNode(input.nodeId ?? actor.branchId)
  if (!node || node.kind === 'partyGroup') return refuse('notFound', { what: '这个党组织' })
  const subject = { paths: [node.path] }
  const denied = forbidden(actor, 'duty.seeBranch', subject)
  if (denied) return denied
  const [rows, reminded] = await Promise.all([
    readDuties(node, year, beijingDay(at)),
    remindersOf([node._id], [year, year - 1]),
  ])
  const shown = may(actor, 'duty.seePeople', subject) ? rows : rows.map(withoutPeople)
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    asOf: at,
    rows: shown,
    reminders: reminded.map(reminderLine),
    can: { remind: may(actor, 'duty.remind', subject) },
  }
}
