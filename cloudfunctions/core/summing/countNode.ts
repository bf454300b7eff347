import type { CoverageRule } from '../../../src/contract/talkWords'
import { countRoster } from '../org/count'
import { membersAlong, type Member, type OrgNode } from '../org/store'
import { findAll, type Stored } from '../platform/db'
import type { Figures } from '../summary/store'
import { countTalks, nextTurnOf, type Seated } from '../talk/count'
import { confirmedTalks } from '../talk/read'
import { countPairs, type CountedPair } from '../visit/count'
import type { FrequencyVersion } from '../visit/rules'

export interface Counting {
  /** A Beijing day. */
  today: string
  /** The years that are counted still: this one, and the one before, of which talks may yet be recorded. */
  years: readonly number[]
  frequencies: readonly FrequencyVersion[]
  /** How talks among a committee are counted in each of the years. */
  among: readonly CoverageRule[]
}
export interface CountedNode {
  node: OrgNode
  /** By year. */
  own: ReadonlyMap<number, Figures>
  /** The next day on which the figures change by themselves. */
  turnsOn: string
}

const peopleOn = (path: string) =>
  findAll<Seated & Member>(
    'members',
    { path, status: 'active' },
    ['kind', 'posts', 'branchId', 'situations'],
    membersAlong,
  )
const pairsOf = (branchId: string) =>
  findAll<CountedPair & Stored>(
    'contactPairs',
    { branchId, endedOn: null },
    ['kind', 'waitingSince'],
    ['waitingSince', '_id'],
  )

/** Everything counted of one node, from the records themselves; nothing of what stands below it. */
export const countNode = async (
  node: OrgNode,
  { today, years, frequencies, among }: Counting,
): Promise<CountedNode> => {
  const [people, pairs, ...talks] = await Promise.all([
    peopleOn(node.path),
    pairsOf(node._id),
    ...years.map((year) => confirmedTalks(node.path, year)),
  ])
  const owed = countPairs(pairs, frequencies, today)
  const [thisYear] = years
  const own = years.map((year, at): [number, Figures] => {
    // People above the branches take no part in a branch's talks.
    const talked = node.kind === 'branch' ? countTalks(node._id, people, talks[at]!, { today, among: among[at]! }) : {}
    return [year, year === thisYear ? { ...countRoster(node, people), ...owed.figures, ...talked } : talked]
  })
  const turns = [`${Number(thisYear) + 1}-01-01`, owed.turnsOn, nextTurnOf(people, today)]
  return { node, own: new Map(own), turnsOn: turns.filter((day) => day !== null).sort()[0]! }
}
