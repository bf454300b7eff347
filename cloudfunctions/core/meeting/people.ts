import type { Parsed } from '../../../src/contract'
import { beijingDay } from '../../../src/contract/days'
import { isPartyMember, named, type Person } from '../../../src/contract/person'
import { standingFields, standingOn, type Dated } from '../org/standing'
import { groupsWithLeader, type Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, findAll } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { grantedPaths } from '../policy'
import { covers } from '../policy/scope'
import { chairProblem, chairUnusual, standsIn } from './chair'
import { parentPath } from './readers'
import type { Host } from './store'

/**
 * Who may be named at a meeting. An id is no introduction: whoever lies outside is refused in the words for somebody who is not
 * there, and their name is not told.
 */

export type Named = Pick<Member, '_id' | 'name' | 'kind' | 'branchId' | 'path' | 'partyGroupId' | 'posts'>

/** On the rosters of the hosts. */
export const belongs = (hosts: readonly Host[], member: Named): boolean =>
  hosts.some((host) =>
    host.kind === 'partyGroup'
      ? member.partyGroupId === host.nodeId && member.path === parentPath(host.path)
      : covers(host.path, member.path),
  )
/** Of the caller's own branch, at and below the nodes they plan for, or of a post above them, whose holders every member sees. */
export const isInSight = (actor: Actor, member: Pick<Member, 'branchId' | 'path' | 'posts'>): boolean =>
  member.branchId === actor.branchId ||
  grantedPaths(actor, 'meeting.plan').some((path) => covers(path, member.path)) ||
  member.posts.some((held) => held.confirmed && covers(held.path, actor.path))
/** Of the hosts, or in the caller's sight. */
export const mayBeNamed = (actor: Actor, hosts: readonly Host[], member: Named): boolean =>
  belongs(hosts, member) || isInSight(actor, member)

type Input = Pick<
  Parsed<'meeting.plan'>,
  'startAt' | 'kinds' | 'audience' | 'namedMemberIds' | 'chairId' | 'recorderId'
>
interface People {
  named: Person[]
  chair: Person | null
  recorder: Person | null
  chairUnusual: boolean
  chairStandsIn: boolean
  ledByBranch: boolean
}

const readNamed = async (ids: readonly string[]): Promise<Map<string, Dated>> => {
  const members =
    ids.length === 0
      ? []
      : await findAll<Dated>('members', { _id: command.in([...ids]), status: 'active' }, [...standingFields])
  return new Map(members.map((member) => [member._id, member]))
}

/** With the branch and the posts of the day: who was secretary then convened it, whoever is now. */
const chairOn = (member: Dated | undefined, day: string): Named | null =>
  member ? (standingOn(member, day) ?? member) : null

const groupsOf = (hosts: readonly Host[]): string[] =>
  hosts.filter(({ kind }) => kind === 'partyGroup').map(({ nodeId }) => nodeId)
const areLeaderless = async (groupIds: readonly string[]): Promise<boolean> =>
  (await groupsWithLeader(groupIds)).size === 0

/** Nobody summons other units' people; who chairs or takes the record runs the meeting, and is a member of the party. */
export const readPeople = async (
  input: Input,
  hosts: readonly Host[],
  mayName: (member: Named) => boolean,
): Promise<People | Problem<'chairNotFound' | 'chairNotPartyMember' | 'chairElsewhere'>> => {
  const namedIds = input.audience === 'named' ? [...new Set(input.namedMemberIds)] : []
  const roles = [
    { id: input.chairId, role: '主持人', field: 'chairId' },
    { id: input.recorderId, role: '记录人', field: 'recorderId' },
  ]
  const byId = await readNamed([...new Set([...namedIds, ...roles.flatMap(({ id }) => id ?? [])])])
  const missing = (role: string, field: string) => refuse('chairNotFound', { role, name: '所选人员' }, { field })
  for (const { id, role, field } of roles) {
    if (id === null) continue
    const member = byId.get(id)
    if (!member || !(belongs(hosts, member) || mayName(member))) return missing(role, field)
    if (!isPartyMember(member)) return refuse('chairNotPartyMember', { role, name: member.name }, { field })
  }
  const invited = (id: string): boolean => belongs(hosts, byId.get(id) as Named)
  if (!namedIds.every((id) => byId.has(id) && invited(id))) return missing('指定人员', 'namedMemberIds')
  const chair = input.chairId ? chairOn(byId.get(input.chairId), beijingDay(input.startAt)) : null
  const elsewhere = chair && chairProblem({ kinds: input.kinds, hosts }, chair)
  if (elsewhere) return elsewhere
  const meeting = { kinds: input.kinds, hosts }
  const leaderless = input.kinds.includes('groupMeeting') && (await areLeaderless(groupsOf(hosts)))
  const person = (id: string): Person => named(byId.get(id) as Named)
  return {
    named: namedIds.map(person),
    chair: input.chairId ? person(input.chairId) : null,
    recorder: input.recorderId ? person(input.recorderId) : null,
    chairUnusual: chair !== null && chairUnusual(meeting, chair, leaderless),
    chairStandsIn: chair !== null && standsIn(meeting, chair, leaderless),
    ledByBranch: leaderless && chair === null,
  }
}
