import { byName } from '../../../src/contract/names'
import { named, partyMemberKinds } from '../../../src/contract/person'
import { beijingDay, beijingYear } from '../../../src/contract/days'
import { situations } from '../../../src/contract/situationWords'
import type { TalkCoverage } from '../../../src/contract/talk'
import { pairingKinds } from '../../../src/contract/talkWords'
import { peopleApart } from '../org/namesakes'
import { situationsOn } from '../org/standing'
import type { Member, OrgNode } from '../org/store'
import { atOrBelow, membersAlong, nodesAlong, readNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, findAll, type Stored } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, grantedPaths, may } from '../policy'
import { pathIds } from '../policy/scope'
import type { Handler } from '../platform/request'
import { ruleOfYear } from './coverageRule'
import { countsOf, coverOf, type Counted, type CountedTalk, type PairCover } from './rules'

type Seated = Counted & Pick<Member, 'name' | 'situations'>

/** Nobody can be asked to talk with whoever is out of reach or out of the party's life. */
const isDue = (member: Seated, day: string): boolean =>
  situationsOn(member, day).every(({ kind }) => situations[kind].talks.due)

/** The branches at and below a node with the people and the confirmed talks of a year: a request for each 1000 of them, no history. */
const readAll = async (path: string, year: number, today: string) => {
  const below = { path: atOrBelow(path) }
  const [nodes, people, talks] = await Promise.all([
    findAll<OrgNode>('nodes', below, ['kind', 'name', 'path', 'parentId', 'createdAt'], nodesAlong),
    findAll<Seated>(
      'members',
      { ...below, status: 'active', kind: command.in(partyMemberKinds) },
      ['name', 'kind', 'posts', 'branchId', 'situations'],
      membersAlong,
    ),
    findAll<CountedTalk & Stored>(
      'talks',
      { heldYear: year, ...below, state: 'confirmed', kind: command.in([...pairingKinds]) },
      ['branchId', 'kind', 'two', 'faceToFace'],
      ['path', '_id'],
    ),
  ])
  return { nodes, people: byName(people.filter((member) => isDue(member, today))), talks }
}
const grouped = <T extends { branchId: string }>(all: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const each of all) groups.set(each.branchId, [...(groups.get(each.branchId) ?? []), each])
  return groups
}

const highestSeen = (actor: Actor): string | undefined => {
  const [path] = grantedPaths(actor, 'talk.seeCounts').sort((a, b) => a.length - b.length)
  return path && pathIds(path).at(-1)
}

const missingOf = async (
  actor: Actor,
  covers: readonly PairCover[],
  people: readonly Seated[],
): Promise<TalkCoverage['missing']> => {
  const known = new Map((await peopleApart(actor, people.map(named))).map((who) => [who.memberId, who]))
  const those = (ids: readonly string[]) => ids.flatMap((memberId) => known.get(memberId) ?? [])
  return covers.map(({ kind, missing, byPairs }) =>
    byPairs
      ? { kind, members: [], pairs: missing.map((pair) => those(pair.split(':'))) }
      : { kind, members: those(missing) },
  )
}

/** Counts for whoever is above; names of those still to talk with only for the branch's own committee. */
export const coverage: Handler<'talk.coverage'> = async ({ input, actor, at }) => {
  const node = await readNode(input.nodeId ?? highestSeen(actor) ?? actor.branchId)
  if (!node || node.kind === 'partyGroup') return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'talk.seeCounts', { paths: [node.path] })
  if (denied) return denied
  const year = input.year ?? beijingYear(at)
  const [{ nodes, people, talks }, among] = await Promise.all([
    readAll(node.path, year, beijingDay(at)),
    ruleOfYear(year),
  ])
  const [peopleOf, talksOf] = [grouped(people), grouped(talks)]
  const branches = nodes.filter(({ kind }) => kind === 'branch')
  const covers = new Map(
    branches.map(({ _id }) => [_id, coverOf(_id, peopleOf.get(_id) ?? [], talksOf.get(_id) ?? [], among)]),
  )
  const countsUnder = (path: string) =>
    countsOf(branches.filter((branch) => branch.path.startsWith(path)).map(({ _id }) => covers.get(_id) as PairCover[]))
  const children = nodes
    .filter(({ parentId, kind }) => parentId === node._id && kind !== 'partyGroup')
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    pairs: countsUnder(node.path),
    missing:
      node.kind === 'branch' && may(actor, 'talk.see', { paths: [node.path] })
        ? await missingOf(actor, covers.get(node._id) as PairCover[], peopleOf.get(node._id) ?? [])
        : [],
    children: children.map((child) => ({ nodeId: child._id, name: child.name, pairs: countsUnder(child.path) })),
  }
}
