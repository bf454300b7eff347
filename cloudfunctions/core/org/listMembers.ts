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

type Named = Pick<Member, '_id' | 'name' | 'path'>
const beyond = (after: After | null) => {
  const last = after && sortName(after.name)
  return ({ name, _id }: Named): boolean => {
    const key = sortName(name)
    return last === null || key > last || (key === last && _id > (after as After).id)
  }
}

/** So many names are read at once to come by whole branches. */
const namesAtOnce = 60
const namesOf = (path: string): Promise<Named[]> =>
  findAll<Named>('members', membersAt({ path }), ['name'], membersAlong)
const byBranch = (names: readonly Named[]): Named[] =>
  [...new Set(names.map(({ path }) => path))].flatMap((path) => byName(names.filter((each) => each.path === path)))
/**
 * Those above a branch, branch by branch along the index and each branch in the one order: what is read is the page and the
 * branch it begins in, however many there are. One order across branches would take all names for every page.
 */
const nextBranchwise = async (scope: Record<string, unknown>, after: After | null): Promise<Named[]> => {
  const found = after?.path === undefined ? [] : byName(await namesOf(after.path)).filter(beyond(after))
  for (let from = after?.path ?? ''; found.length <= pageSize;) {
    const chunk = await find<Named>('members', command.and([scope, { path: command.gt(from) }]), {
      order: membersAlong.map((field) => [field, 'asc']),
      limit: namesAtOnce,
      fields: ['name', 'path'],
    })
    const last = chunk.at(-1)
    if (!last) break
    // The last branch may go on behind what was read.
    const whole = chunk.length < namesAtOnce ? chunk : chunk.filter(({ path }) => path !== last.path)
    const names = whole.length > 0 ? whole : await namesOf(last.path)
    found.push(...byBranch(names))
    from = names.at(-1)!.path
  }
  return found
}

/** A branch's or group's in the one order, or those of any node whom the words may mean; all names are read (decision 0032). */
const nextByName = async (scope: Record<string, unknown>, after: After | null, words = ''): Promise<Named[]> => {
  const wanted = soughtWords(words)
  const all = await findAll<Member>('members', scope, wanted ? ['name', 'branchName'] : ['name'], membersAlong)
  const means = ({ name, branchName }: Member) =>
    mayMean({ name, spelled: spelledName(name), beside: branchName }, wanted)
  return byName(wanted ? all.filter(means) : all).filter(beyond(after))
}

const readRows = async (names: readonly Named[]): Promise<Member[]> => {
  const ids = names.slice(0, pageSize + 1).map(({ _id }) => _id)
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
  const branchwise = reachesDown && input.sought === undefined && node.kind !== 'branch' && node.kind !== 'partyGroup'
  const found = await readRows(
    branchwise ? await nextBranchwise(scope, after) : await nextByName(scope, after, input.sought),
  )
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const next =
    found.length > pageSize && last
      ? writeCursor({ name: last.name, id: last._id, ...(branchwise && { path: last.path }) })
      : null
  return { rows: withApart(rows.map(presentMember), await toldApart(actor, rows), ({ id }) => id), next }
}
