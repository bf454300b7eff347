import { named, partyMemberKinds } from '../../../src/contract/person'
import { professionalShareOver } from '../../../src/contract/meetingTopic'
import { byName } from '../../../src/contract/names'
import type { BranchHours } from '../../../src/contract/study'
import { tableOn, targetOf } from '../../../src/contract/studyHours'
import { parentPath } from '../meeting/readers'
import { toldApartById, withApart } from '../org/namesakes'
import { membersAt, membersOn } from '../org/roster'
import type { OrgNode } from '../org/store'
import { readNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find, findAll } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { asked, hourMemberFields, readLines, readTrainings, summaryOf, yearProblem, type HourMember } from './hours'
import { readTables } from './store'
import { topicsOf } from './topics'

type Line = BranchHours['members'][number]

const isShort = ({ total, due, exempt }: Line): boolean => !exempt && total < due
const totalsOf = (members: readonly Line[]): BranchHours['totals'] => {
  const [exempt, short] = [members.filter((each) => each.exempt).length, members.filter(isShort).length]
  return { members: members.length, met: members.length - exempt - short, short, exempt }
}

const readMembers = (node: OrgNode): Promise<HourMember[]> => {
  const where = node.kind === 'partyGroup' ? membersOn(node) : membersAt(node)
  return findAll<HourMember>('members', { ...where, kind: command.in(partyMemberKinds) }, hourMemberFields)
}
/** Where somebody looking from above may go on to. */
const readChildren = async (actor: Actor, node: OrgNode): Promise<BranchHours['children']> => {
  if (node.kind === 'branch' || node.kind === 'partyGroup') return []
  const children = await find<OrgNode>('nodes', { parentId: node._id }, { order: [['name', 'asc']], limit: 1000 })
  return children
    .filter((child) => may(actor, 'study.seeShortHours', { paths: [child.path] }))
    .map((child) => ({ nodeId: child._id, name: child.name }))
}

/**
 * The members of one node by name. A branch of 50 people and 60 meetings a year is 3000 rows: 4 requests for rows, 1 each
 * for the node, the people, the table, the meetings, the trainings.
 */
export const branchHours: Handler<'study.branchHours'> = async ({ input, actor, at }) => {
  const node = await readNode(input.nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  // A group has no committee of its own: its branch's looks after it.
  const subject = { paths: [node.kind === 'partyGroup' ? parentPath(node.path) : node.path] }
  const everyone = may(actor, 'study.seeHours', subject)
  const children = await readChildren(actor, node)
  const denied = everyone || children.length > 0 ? null : forbidden(actor, 'study.seeShortHours', subject)
  if (denied) return denied
  const wrong = yearProblem(input.year, at)
  if (wrong) return wrong
  const [tables, members] = await Promise.all([readTables(), readMembers(node)])
  const ids = members.map((member) => member._id)
  const [lines, trainings] = await Promise.all([readLines(ids, input.year, at, tables), readTrainings(ids, input.year)])
  const earned = (id: string) => ({ lines: lines.get(id) ?? [], trainings: trainings.get(id) ?? [] })
  const apart = await toldApartById(actor, members.map(named))
  const all = byName(members).map((member) => summaryOf(member, earned(member._id), tables, input.year, at))
  const topics = node.kind === 'branch' ? await topicsOf([...lines.values()].flat()) : []
  const share = professionalShareOver(topics, tableOn(tables, `${input.year}-12-31`)?.professionalShare ?? 100)
  return {
    nodeId: node._id,
    nodeName: node.name,
    year: input.year,
    usual: asked(targetOf(tables, input.year, false), input.year, at),
    members: withApart(everyone ? all : all.filter(isShort), apart, ({ memberId }) => memberId),
    totals: totalsOf(all),
    ...(topics.some(({ kind }) => kind !== null) && { topics }),
    ...(share !== null && { professionalShare: share }),
    everyone,
    children,
  }
}
