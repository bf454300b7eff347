import { beijingDay } from '../../../src/contract/days'
import type { SituationKind } from '../../../src/contract/situationWords'
import { movesOf } from '../org/standing'
import type { Member, StoredSituation } from '../org/store'
import { change, command, find, type Stored } from '../platform/db'
import { inTurn } from './inTurn'
import type { Migration } from './migration'
import { shed } from './shed'

/** As they were while an exemption and one reason without a vote were two fields of the form. */
interface OldMember extends Pick<Member, '_id' | 'history' | 'pastPosts' | 'addedAt' | 'audit'> {
  exemption?: { reason: string; fromOn: string } | null
  votingSuspension?: { kind?: SituationKind; reason: string; fromOn: string; toOn: string | null } | null
}
const fields = ['history', 'pastPosts', 'addedAt', 'audit', 'exemption', 'votingSuspension', 'situations']
/** Audits are long. */
const most = 100

const situationOf = (kind: SituationKind, said: { reason: string; fromOn: string; toOn?: string | null }) => ({
  id: `before-${kind}`,
  kind,
  reason: said.reason,
  fromOn: said.fromOn,
  toOn: said.toOn ?? null,
  withdrawn: false,
  earlier: [],
})
const situationsOf = ({ exemption, votingSuspension }: OldMember): StoredSituation[] => [
  ...(exemption ? [situationOf('exempt', exemption)] : []),
  ...(votingSuspension ? [situationOf(votingSuspension.kind ?? 'disciplinaryProbation', votingSuspension)] : []),
]

/** Acts that may have changed the kind, the group or what is now a situation without keeping what was before. */
const overwriting = new Set<string>(['org.changeMember', 'org.applyRoster', 'org.transfer'])
/** The day of the last of them: of the days since then the record tells all, of those before only branches and posts. */
const knownFromOf = ({ addedAt, audit = [] }: OldMember): string => {
  const last = audit.filter(({ act }) => overwriting.has(act)).at(-1)
  return beijingDay(last && last.at > addedAt ? last.at : addedAt)
}

const dated = (member: OldMember) => {
  const moves = { history: member.history ?? [], pastPosts: member.pastPosts ?? [], earlierGroups: [] }
  return {
    beganOn: null,
    knownFrom: knownFromOf(member),
    earlierKinds: [],
    earlierGroups: [],
    situations: situationsOf(member),
    ...movesOf(moves),
  }
}

const members: Migration['step'] = async (after, max) => {
  const number = Math.min(max, most)
  const page = await find<OldMember>(
    'members',
    { _id: command.gt(after ?? '') },
    { order: [['_id', 'asc']], limit: number, fields },
  )
  for (const member of page.filter((doc) => !('situations' in doc)))
    await change('members', member._id, dated(member), { situations: command.exists(false) })
  return page.length < number ? null : (page.at(-1) as Stored)._id
}

/**
 * How members stood on a day: situations with their days in place of an exemption and one reason without a vote, and since when
 * the record tells all. Frozen rolls stay as they are.
 */
export const standings: Migration = {
  number: 13,
  step: inTurn(members, shed('members', 'exemption'), shed('members', 'votingSuspension')),
}
