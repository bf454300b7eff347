import { byName, sortName } from '../../../src/contract/names'
import type { NodeKind } from '../../../src/contract/vocabulary'
import { command, find, findAll } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, grantedPaths } from '../policy'
import { covers } from '../policy/scope'
import type { Handler } from '../platform/request'
import { namesakeFields, toldApart, withApart } from './namesakes'
import type { After } from './page'
import { readCursor, writeCursor } from './page'
import { presentMember } from './present'
import { membersAt, membersOn } from './roster'
import type { Member } from './store'
import { readNode } from './store'

const pageSize = 20
const rowFields = [...namesakeFields, 'branchId', 'openId']

/** Past the last row by the whole sort key: people of one name are neither skipped nor shown twice. */
const past = ({ name, id }: After) => command.or([{ name: command.gt(name) }, { name, _id: command.gt(id) }])

const reads = new Set<NodeKind>(['branch', 'partyGroup'])
const readInOrder = async (scope: Record<string, unknown>, after: After | null): Promise<Member[]> => {
  const all = byName(await findAll<Member>('members', scope, rowFields))
  const last = after && sortName(after.name)
  const beyond = ({ name, _id }: Member) => {
    const key = sortName(name)
    return last === null || key > last || (key === last && _id > (after as After).id)
  }
  return all.filter(beyond).slice(0, pageSize + 1)
}
const readByIndex = (scope: Record<string, unknown>, after: After | null): Promise<Member[]> =>
  find<Member>('members', after ? command.and([scope, past(after)]) : scope, {
    order: [
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
    limit: pageSize + 1,
    fields: rowFields,
  })

export const listMembers: Handler<'org.listMembers'> = async ({ input, actor }) => {
  const node = await readNode(input.nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const refusal = forbidden(actor, 'org.seeMembers', { paths: [node.path] })
  if (refusal) return refusal
  const after = input.cursor === undefined ? null : readCursor(input.cursor)
  if (input.cursor !== undefined && !after)
    return refuse('badInput', { field: '翻页位置', why: '请回到第一页' }, { field: 'cursor' })
  // A right on the very node only (`own`) does not reach the nodes below it.
  const reachesDown = grantedPaths(actor, 'org.seeMembers').some((path) => covers(path, node.path))
  const scope = reachesDown ? membersOn(node) : membersAt(node)
  // A branch is read as a whole and shown in the one order; above it the index decides, whose text order knows no Chinese.
  const found = reads.has(node.kind) ? await readInOrder(scope, after) : await readByIndex(scope, after)
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const next = found.length > pageSize && last ? writeCursor({ name: last.name, id: last._id }) : null
  return { rows: withApart(rows.map(presentMember), await toldApart(actor, rows), ({ id }) => id), next }
}
