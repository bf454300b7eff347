import { pairingKinds } from '../../../src/contract/talkWords'
import type { DutyTable } from '../duty/branchDuties'
import { readBranches } from '../duty/readBranches'
import { dutyFields, type Read } from '../duty/readPeople'
import { membersAlong, type OrgNode } from '../org/store'
import { command, findAll, type Stored } from '../platform/db'
import type { CountedTalk } from '../talk/rules'
import type { CountedPair } from '../visit/count'

/** The records of some nodes, each kind with one request whatever the number of nodes. */

const peopleOn = (paths: string[]) =>
  findAll<Read>('members', { path: command.in(paths), status: 'active' }, [...dutyFields], membersAlong)
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

interface Asking {
  today: string
  years: readonly number[]
  table: DutyTable
}
/** Duties are asked of branches alone. */
export const readNodes = async (nodes: readonly OrgNode[], { today, years, table }: Asking) => {
  const paths = nodes.map(({ path }) => path)
  const branches = nodes.filter(({ kind }) => kind === 'branch')
  const [here, pairs, talks, duties] = await Promise.all([
    peopleOn(paths),
    pairsOf(nodes.map(({ _id }) => _id)),
    talksOf(paths, years),
    branches.length > 0 ? readBranches(branches, table, years, today) : null,
  ])
  return { here, pairs, talks, duties }
}
export type NodeRecords = Awaited<ReturnType<typeof readNodes>>
