import { pairingKinds } from '../../../src/contract/talkWords'
import { groupsOf, meetingsOf, peopleBeside, type DutyRecords } from '../duty/read'
import { standingFields, type Dated } from '../org/standing'
import { membersAlong, type OrgNode } from '../org/store'
import { command, findAll, type Stored } from '../platform/db'
import type { CountedTalk } from '../talk/rules'
import type { CountedPair } from '../visit/count'

/** The records of some nodes, each kind with one request whatever the number of nodes. */
export interface NodeRecords extends DutyRecords {
  here: readonly Dated[]
  pairs: readonly (CountedPair & { branchId: string })[]
  talks: readonly (CountedTalk & { heldYear: number })[]
}

const peopleOn = (paths: string[]) =>
  findAll<Dated>('members', { path: command.in(paths), status: 'active' }, [...standingFields], membersAlong)
const pairsOf = (branchIds: string[]) =>
  findAll<CountedPair & Stored & { branchId: string }>(
    'contactPairs',
    { branchId: command.in(branchIds), endedOn: null },
    ['kind', 'waitingSince', 'branchId'],
    ['branchId', 'endedOn', 'waitingSince', '_id'],
  )
const talksOf = (paths: string[], years: readonly number[]) =>
  findAll<CountedTalk & Stored & { heldYear: number }>(
    'talks',
    {
      heldYear: command.in([...years]),
      path: command.in(paths),
      state: 'confirmed',
      kind: command.in([...pairingKinds]),
    },
    ['branchId', 'kind', 'two', 'faceToFace', 'heldYear'],
    ['heldYear', 'path', '_id'],
  )

/** Of nodes above the branches there are no meetings: those of a branch and its groups alone are asked of it. */
export const readNodes = async (nodes: readonly OrgNode[], years: readonly number[]): Promise<NodeRecords> => {
  const ids = nodes.map(({ _id }) => _id)
  const paths = nodes.map(({ path }) => path)
  const branchIds = nodes.filter(({ kind }) => kind === 'branch').map(({ _id }) => _id)
  const anyBranch = branchIds.length > 0
  const [here, pairs, talks, beside, groups] = await Promise.all([
    peopleOn(paths),
    pairsOf(ids),
    talksOf(paths, years),
    anyBranch ? peopleBeside(branchIds, Math.min(...years)) : [],
    anyBranch ? groupsOf(branchIds) : [],
  ])
  const meetings = anyBranch ? await meetingsOf([...branchIds, ...groups.map(({ _id }) => _id)], years) : []
  return { here, pairs, talks, groups, people: [...here, ...beside], meetings }
}
