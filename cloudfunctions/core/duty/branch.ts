import type { DutyRow } from '../../../src/contract/duty'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { may } from '../policy'
import { canAt, readBoard } from './board'
import { reminderLine, remindersOf } from './reminders'

const withoutPeople = ({ people: _people, ...row }: DutyRow): DutyRow => row

/** The duties of a node in a year and how they stand, from its own records; people by name for its own committee. */
export const branch: Handler<'duty.branch'> = async (request) => {
  const { actor, at } = request
  const board = await readBoard(request)
  if (board instanceof Problem) return board
  const { node, year, rows } = board
  const shown = may(actor, 'duty.seePeople', { paths: [node.path] }) ? rows : rows.map(withoutPeople)
  const reminders = (await remindersOf([node._id], [year, year - 1])).map(reminderLine)
  return { nodeId: node._id, nodeName: node.name, year, asOf: at, rows: shown, reminders, can: canAt(actor, node) }
}
