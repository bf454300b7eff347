import { mayMean, soughtWords } from '../../../src/contract/findName'
import { byName, sortName, spelledName } from '../../../src/contract/names'
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
import { membersAlong, readNode } from './store'

const pageSize = 20
const rowFields = [...namesakeFields, 'branchId', 'openId']

/**
 * A page of those in scope, in the one order, of those the words may mean. All names are read for it, a request for a thousand,
 * and only the page itself is read whole: an index knows no Chinese, and how a name is read is nowhere stored (decision 0032).
 */
const readPage = async (scope: Record<string, unknown>, after: After | null, words = ''): Promise<Member[]> => {
  const wanted = soughtWords(words)
  const all = await findAll<Member>('members', scope, wanted ? ['name', 'branchName'] : ['name'], membersAlong)
  const means = ({ name, branchName }: Member) =>
    mayMean({ name, spelled: spelledName(name), beside: branchName }, wanted)
  const ordered = byName(wanted ? all.filter(means) : all)
  const last = after && sortName(after.name)
  const beyond = ({ name, _id }: Member) => {
    const key = sortName(name)
    return last === null || key > last || (key === last && _id > (after as After).id)
  }
  const ids = ordered
    .filter(beyond)
    .slice(0, pageSize + 1)
    .map(({ _id }) => _id)
  if (ids.length === 0) return []
  const found = await find<Member>('members', { _id: command.in(ids) }, { limit: ids.length, fields: rowFields })
  return ids.flatMap((id) => found.find(({ _id }) => _id === id) ?? [])
}

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
  const found = await readPage(scope, after, input.sought)
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const next = found.length > pageSize && last ? writeCursor({ name: last.name, id: last._id }) : null
  return { rows: withApart(rows.map(presentMember), await toldApart(actor, rows), ({ id }) => id), next }
}
