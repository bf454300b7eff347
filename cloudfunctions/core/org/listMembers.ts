import { mayMean, soughtWords } from '../../../src/contract/findName'
import { byName, sortName, spelledName } from '../../../src/contract/names'
import { leftKnownTo } from '../../../src/contract/paged'
import { posts } from '../../../src/contract/vocabulary'
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

type Named = Pick<Member, '_id' | 'name' | 'path' | 'posts'>
const namedFields = ['name', 'path', 'posts']
/** By the posts they hold in their branch, in the order in which a committee is read out; the others after them. */
const placeOf = ({ posts: held, path }: Named): number =>
  Math.min(posts.length, ...held.filter((each) => covers(path, each.path)).map(({ post }) => posts.indexOf(post)))
/** A roster goes by post, then by name. */
const byPost = <Who extends Named>(people: readonly Who[]): Who[] =>
  byName(people).sort((a, b) => placeOf(a) - placeOf(b))

const beyond = (after: After | null) => {
  const last = after && sortName(after.name)
  return (who: Named): boolean => {
    if (!after || last === null) return true
    const ahead = after.place === undefined ? 0 : placeOf(who) - after.place
    const key = sortName(who.name)
    return ahead === 0 ? key > last || (key === last && who._id > after.id) : ahead > 0
  }
}

/** So many names are read at once to come by whole branches. */
const namesAtOnce = 60
const namesOf = (path: string): Promise<Named[]> =>
  findAll<Named>('members', membersAt({ path }), namedFields, membersAlong)
const byBranch = (names: readonly Named[]): Named[] =>
  [...new Set(names.map(({ path }) => path))].flatMap((path) => byPost(names.filter((each) => each.path === path)))
/**
 * Those above a branch, branch by branch along the index and each branch in the one order: what is read is the page and the
 * branch it begins in, however many there are. One order across branches would take all names for every page.
 */
const nextBranchwise = async (scope: Record<string, unknown>, after: After | null): Promise<Named[]> => {
  const found = after?.path === undefined ? [] : byPost(await namesOf(after.path)).filter(beyond(after))
  for (let from = after?.path ?? ''; found.length <= pageSize;) {
    const chunk = await find<Named>('members', command.and([scope, { path: command.gt(from) }]), {
      order: membersAlong.map((field) => [field, 'asc']),
      limit: namesAtOnce,
      fields: namedFields,
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

/** A branch's or group's by post, or those of any node whom the words may mean, by name; all names are read (decision 0032). */
const nextByName = async (scope: Record<string, unknown>, after: After | null, words = ''): Promise<Named[]> => {
  const wanted = soughtWords(words)
  const fields = wanted ? ['name', 'branchName'] : namedFields
  const all = await findAll<Member>('members', scope, fields, membersAlong)
  const means = ({ name, branchName }: Member) =>
    mayMean({ name, spelled: spelledName(name), beside: branchName }, wanted)
  return (wanted ? byName(all.filter(means)) : byPost(all)).filter(beyond(after))
}

const readRows = async (names: readonly Named[]): Promise<Member[]> => {
  const ids = names.slice(0, pageSize + 1).map(({ _id }) => _id)
  if (ids.length === 0) return []
  const found = await find<Member>('members', { _id: command.in(ids) }, { limit: ids.length, fields: rowFields })
  return ids.flatMap((id) => found.find(({ _id }) => _id === id) ?? [])
}

const placed = (last: Member, byPosts: boolean, branchwise: boolean): After => ({
  name: last.name,
  id: last._id,
  ...(branchwise && { path: last.path }),
  ...(byPosts && { place: placeOf(last) }),
})

/** How many follow the first page: what was read tells it, but where it was read branch by branch. */
const leftOf = async (
  scope: Record<string, unknown>,
  names: readonly Named[],
  branchwise: boolean,
): Promise<number> => {
  if (!branchwise) return Math.min(leftKnownTo, names.length - pageSize)
  const order = membersAlong.map((field): [string, 'asc'] => [field, 'asc'])
  const most = { order, limit: leftKnownTo + pageSize, fields: ['_id'] }
  return (await find('members', scope, most)).length - pageSize
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
  const names = branchwise ? await nextBranchwise(scope, after) : await nextByName(scope, after, input.sought)
  const found = await readRows(names)
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  const next =
    found.length > pageSize && last ? writeCursor(placed(last, input.sought === undefined, branchwise)) : null
  const left = next === null || after ? {} : { left: await leftOf(scope, names, branchwise) }
  return { rows: withApart(rows.map(presentMember), await toldApart(actor, rows), ({ id }) => id), next, ...left }
}
