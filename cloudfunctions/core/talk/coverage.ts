import { byName } from '../../../src/contract/names'
import { named, partyMemberKinds } from '../../../src/contract/person'
import { beijingDay, beijingYear } from '../../../src/contract/days'
import type { TalkCoverage } from '../../../src/contract/talk'
import type { CoverageRule } from '../../../src/contract/talkWords'
import { peopleApart } from '../org/namesakes'
import { membersAlong, readNode, type Member, type OrgNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, findAll } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, grantedPaths, may } from '../policy'
import { pathIds } from '../policy/scope'
import type { Handler } from '../platform/request'
import { childrenPage } from '../summary/page'
import { endOf } from '../platform/page'
import { readSummary, type SummaryDoc } from '../summary/store'
import { ruleOfYear } from './coverageRule'
import { isDue, pairsOf, countTalks, type Seated } from './count'
import { confirmedTalks } from './read'
import { coverOf, type PairCover } from './rules'

type Told = TalkCoverage['missing'][number]['members'][number]
type Named = Seated & Pick<Member, 'name'>

/** A branch's people and the confirmed talks of a year: as many as one branch has, and no history. */
const readBranch = async ({ path }: OrgNode, year: number) => {
  const [people, talks] = await Promise.all([
    findAll<Named>(
      'members',
      { path, status: 'active', kind: command.in(partyMemberKinds) },
      ['name', 'kind', 'posts', 'branchId', 'situations'],
      membersAlong,
    ),
    confirmedTalks(path, year),
  ])
  return { people: byName(people), talks }
}

const highestSeen = (actor: Actor): string | undefined => {
  const [path] = grantedPaths(actor, 'talk.seeCounts').sort((a, b) => a.length - b.length)
  return path && pathIds(path).at(-1)
}

const missingOf = async (
  actor: Actor,
  covers: readonly PairCover[],
  people: readonly Named[],
): Promise<TalkCoverage['missing']> => {
  const known = new Map((await peopleApart(actor, people.map(named))).map((who) => [who.memberId, who]))
  const told = (memberIds: readonly string[]) => memberIds.flatMap((memberId) => known.get(memberId) ?? [])
  return covers.map(({ kind, missing, byPairs }) =>
    byPairs
      ? { kind, members: [], pairs: missing.map((pair) => told(pair.split(':')) as [Told, Told]) }
      : { kind, members: told(missing) },
  )
}

interface Asked {
  year: number
  among: CoverageRule
  cursor: string | undefined
}
/** A branch is counted as it stands now, and the names of those still to talk with are for its own committee only. */
const ofBranch = async (actor: Actor, node: OrgNode, { year, among }: Asked, at: string): Promise<TalkCoverage> => {
  const { people, talks } = await readBranch(node, year)
  const today = beijingDay(at)
  const due = people.filter((member) => isDue(member, today))
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    asOf: at,
    pairs: pairsOf(countTalks(node._id, people, talks, { today, among }), among),
    missing: may(actor, 'talk.see', { paths: [node.path] })
      ? await missingOf(actor, coverOf(node._id, due, talks, among), due)
      : [],
    children: [],
    next: null,
  }
}
const ofSummary = (
  node: Pick<OrgNode, '_id' | 'name'>,
  { year, among, cursor }: Asked,
  summary: SummaryDoc | null,
): TalkCoverage => {
  const page = childrenPage(summary, cursor)
  return {
    nodeId: node._id,
    nodeName: node.name,
    year,
    asOf: summary?.at ?? null,
    pairs: pairsOf(summary?.all ?? {}, among),
    missing: [],
    children: page.rows.map(({ nodeId, name, figures }) => ({ nodeId, name, pairs: pairsOf(figures, among) })),
    ...endOf(page),
  }
}

/** Counts for whoever is above, from the summary; a branch's from its own records. */
export const coverage: Handler<'talk.coverage'> = async ({ input, actor, at }) => {
  const nodeId = input.nodeId ?? highestSeen(actor) ?? actor.branchId
  const year = input.year ?? beijingYear(at)
  const [summary, among] = await Promise.all([readSummary(nodeId, year), ruleOfYear(year)])
  const node = summary && summary.kind !== 'branch' ? { ...summary, _id: summary.nodeId } : await readNode(nodeId)
  if (!node || node.kind === 'partyGroup') return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'talk.seeCounts', { paths: [node.path] })
  if (denied) return denied
  const asked = { year, among, cursor: input.cursor }
  return node.kind === 'branch' ? ofBranch(actor, node as OrgNode, asked, at) : ofSummary(node, asked, summary)
}
