import type { Person } from '../../../src/contract/person'
import type { Parsed } from '../../../src/contract'
import { beijingYear, minutesBetween } from '../../../src/contract/days'
import { audienceTypeLabels, meetingKindLabels, nodeKindLabels } from '../../../src/contract/vocabulary'
import type { Member, OrgNode } from '../org/store'
import { command, find, findAll } from '../platform/db'
import { refuse, Problem } from '../platform/problem'
import { covers } from '../policy/scope'
import { audienceFor, misplacedKind, unfitKind } from './kinds'
import { parentPath } from './readers'
import type { Host, Meeting } from './store'

/** What a planner may say of a meeting, turned into what is stored: one check for planning and revising. */

type PlanInput = Omit<Parsed<'meeting.plan'>, 'clientId'>
/** The fields of a meeting that its planner decides. */
export type Plan = Pick<
  Meeting,
  | 'kinds'
  | 'hosts'
  | 'audience'
  | 'named'
  | 'title'
  | 'place'
  | 'startAt'
  | 'endAt'
  | 'agenda'
  | 'chair'
  | 'recorder'
  | 'year'
>
type TimeProblem = Problem<'meetingEndsBeforeStart' | 'meetingTooLong' | 'meetingYearOutside'>
type PlanProblem =
  TimeProblem | Problem<'notFound' | 'audienceEmpty' | 'audienceMismatch' | 'chairNotFound' | 'hostKindMismatch'>

const longestMinutes = 24 * 60
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** Year collections exist from last year on; a year further than the next is no plan yet. */
export const timeProblem = (
  { startAt, endAt }: Pick<PlanInput, 'startAt' | 'endAt'>,
  at: string,
): TimeProblem | null => {
  if (endAt <= startAt) return refuse('meetingEndsBeforeStart', {}, { field: 'endAt' })
  if (minutesBetween(startAt, endAt) > longestMinutes) return refuse('meetingTooLong', {}, { field: 'endAt' })
  const [from, to] = [beijingYear(at) - 1, beijingYear(at) + 1]
  const year = beijingYear(startAt)
  return year < from || year > to ? refuse('meetingYearOutside', { from, to }, { field: 'startAt' }) : null
}

const readHosts = async (hostIds: readonly string[]): Promise<Host[] | Problem<'notFound'>> => {
  const ids = unique(hostIds)
  const nodes = await find<OrgNode>('nodes', { _id: command.in(ids) }, { limit: ids.length })
  const byId = new Map(nodes.map((node) => [node._id, node]))
  const hosts = ids.flatMap((id) => byId.get(id) ?? [])
  if (hosts.length < ids.length) return refuse('notFound', { what: '所选的召开单位' }, { field: 'hostIds' })
  return hosts.map(({ _id, name, kind, path }) => ({ nodeId: _id, name, kind, path }))
}

/** A person may be named only from the hosts' own rosters: nobody summons other units' people. */
const belongs = (hosts: readonly Host[], member: Pick<Member, 'path' | 'partyGroupId'>): boolean =>
  hosts.some((host) =>
    host.kind === 'partyGroup'
      ? member.partyGroupId === host.nodeId && member.path === parentPath(host.path)
      : covers(host.path, member.path),
  )

interface People {
  named: Person[]
  chair: Person | null
  recorder: Person | null
}
const readPeople = async (input: PlanInput, hosts: readonly Host[]): Promise<People | Problem<'chairNotFound'>> => {
  const namedIds = input.audience === 'named' ? unique(input.namedMemberIds) : []
  const ids = unique([...namedIds, ...[input.chairId, input.recorderId].flatMap((id) => id ?? [])])
  const members =
    ids.length === 0
      ? []
      : await findAll<Member>('members', { _id: command.in(ids), status: 'active' }, ['name', 'path', 'partyGroupId'])
  const byId = new Map(members.map((member) => [member._id, member]))
  const person = (id: string): Person => ({ memberId: id, name: byId.get(id)?.name ?? '' })
  const missing = (role: string, id: string, field: string) =>
    refuse('chairNotFound', { role, name: byId.get(id)?.name ?? '所选人员' }, { field })
  if (input.chairId && !byId.has(input.chairId)) return missing('主持人', input.chairId, 'chairId')
  if (input.recorderId && !byId.has(input.recorderId)) return missing('记录人', input.recorderId, 'recorderId')
  const stranger = namedIds.find((id) => !byId.has(id) || !belongs(hosts, byId.get(id) as Member))
  if (stranger) return missing('指定人员', stranger, 'namedMemberIds')
  return {
    named: namedIds.map(person),
    chair: input.chairId ? person(input.chairId) : null,
    recorder: input.recorderId ? person(input.recorderId) : null,
  }
}

const kindProblem = (
  input: PlanInput,
  hosts: readonly Host[],
): Problem<'hostKindMismatch' | 'audienceMismatch' | 'audienceEmpty'> | null => {
  const misplaced = misplacedKind(input.kinds, hosts)
  if (misplaced) {
    const host = `${nodeKindLabels[misplaced.host.kind]}“${misplaced.host.name}”`
    return refuse('hostKindMismatch', { kind: meetingKindLabels[misplaced.kind], host }, { field: 'kinds' })
  }
  const unfit = unfitKind(input.kinds, input.audience)
  if (unfit) {
    const params = { kind: meetingKindLabels[unfit], audience: audienceTypeLabels[input.audience] }
    return refuse('audienceMismatch', params, { field: 'audience' })
  }
  return input.audience === 'named' && input.namedMemberIds.length === 0
    ? refuse('audienceEmpty', { why: '还没有指定人员' }, { field: 'namedMemberIds' })
    : null
}

/**
 * @param permit decides whether the caller may plan for these hosts; asked before anyone's name is looked up.
 */
export const readPlan = async <Denied extends Problem>(
  sent: PlanInput,
  at: string,
  permit: (plan: Pick<Plan, 'hosts' | 'kinds'>) => Denied | null,
): Promise<Plan | PlanProblem | Denied> => {
  const kinds = unique(sent.kinds)
  const input = { ...sent, kinds, audience: audienceFor(kinds, sent.audience) }
  const time = timeProblem(input, at)
  if (time) return time
  const hosts = await readHosts(input.hostIds)
  if (hosts instanceof Problem) return hosts
  const denied = permit({ hosts, kinds })
  if (denied) return denied
  const unfit = kindProblem(input, hosts)
  if (unfit) return unfit
  const people = await readPeople(input, hosts)
  if (people instanceof Problem) return people
  const { title, place, startAt, endAt, agenda, audience } = input
  return { kinds, hosts, audience, title, place, startAt, endAt, agenda, year: beijingYear(startAt), ...people }
}
