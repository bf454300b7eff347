import type { Parsed } from '../../../src/contract'
import { beijingYear, minutesBetween } from '../../../src/contract/days'
import { audienceTypeLabels, meetingKindLabels, nodeKindLabels } from '../../../src/contract/vocabulary'
import type { OrgNode } from '../org/store'
import { command, find } from '../platform/db'
import { refuse, Problem } from '../platform/problem'
import { alsoPlannedOf, readAlsoPlanned, type AlsoPlanned } from './alsoPlanned'
import { audienceFor, misplacedKind, unfitKind } from './kinds'
import { agendaOf, type MayRead } from './materials'
import { belongs, readPeople, type Named } from './people'
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
  | 'chairUnusual'
  | 'chairStandsIn'
  | 'ledByBranch'
  | 'year'
> &
  AlsoPlanned
type TimeProblem = Problem<'meetingEndsBeforeStart' | 'meetingTooLong' | 'meetingYearOutside'>
type PlanProblem =
  | TimeProblem
  | Problem<
      | 'notFound'
      | 'audienceEmpty'
      | 'audienceMismatch'
      | 'chairNotFound'
      | 'chairNotPartyMember'
      | 'chairElsewhere'
      | 'hostKindMismatch'
      | 'badInput'
      | 'invitedExpected'
      | 'forYearUnclear'
    >

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

/** The caller as far as a plan asks. */
interface Planner<Denied extends Problem> {
  /** Whether they may plan for these hosts; asked before anyone's name is looked up. */
  permit: (plan: Pick<Plan, 'hosts' | 'kinds'>) => Denied | null
  /** Whom they may name, beside the people of the hosts. */
  mayName: (member: Named) => boolean
  /** Whose study materials they may see. */
  mayRead: MayRead
  /** The meeting as it stands, where it is being revised. */
  before: Meeting | null
}
export const readPlan = async <Denied extends Problem>(
  sent: PlanInput,
  at: string,
  { permit, mayName, mayRead, before }: Planner<Denied>,
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
  const people = await readPeople(input, hosts, mayName)
  if (people instanceof Problem) return people
  const agenda = await agendaOf(input.agenda, before?.agenda ?? [], mayRead)
  if (agenda instanceof Problem) return agenda
  const { title, place, startAt, endAt, audience } = input
  const plan = { kinds, hosts, audience, title, place, startAt, endAt, agenda, year: beijingYear(startAt), ...people }
  const also = await readAlsoPlanned(
    input,
    plan,
    alsoPlannedOf(before ?? {}),
    (of, member) => belongs(of, member) || mayName(member),
  )
  return also instanceof Problem ? also : { ...plan, ...also }
}
