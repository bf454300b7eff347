import { addDays, beijingDay, dayStart } from '../../../src/contract/days'
import { isPartyMember } from '../../../src/contract/person'
import { committeePosts, type Post } from '../../../src/contract/vocabulary'
import { standsAs } from '../meeting/standsAs'
import type { Meeting } from '../meeting/store'
import { endOf, hereSince, standingFields, standingOn, type Dated } from '../org/standing'
import { membersAlong, type OrgNode } from '../org/store'
import { command, findAll } from '../platform/db'
import type { DutyFacts, DutyMeeting, DutyNode } from './facts'
import { nationalRules } from './nationalRules'

/** The facts of a branch's duties, from the records: what it and its groups held, and how it stood. */

const kinds = [...new Set(nationalRules.flatMap(({ counts }) => (counts.by === 'meetings' ? [counts.kind] : [])))]
const meetingFields = ['title', 'kinds', 'hosts', 'startAt', 'state', 'forYear', 'counted', 'lecturers', 'afterwards']
export type Held = Pick<
  Meeting,
  '_id' | 'title' | 'kinds' | 'hosts' | 'startAt' | 'state' | 'forYear' | 'counted' | 'lecturers' | 'afterwards'
>

const asMeeting = (meeting: Held): DutyMeeting[] => {
  const stands = standsAs(meeting)
  if (stands === null) return []
  const { _id: id, title, hosts, startAt, forYear = null, lecturers = [], afterwards } = meeting
  return [
    {
      id,
      title,
      kinds: meeting.kinds,
      hostIds: hosts.map(({ nodeId }) => nodeId),
      day: beijingDay(startAt),
      forYear,
      ...stands,
      lecturerIds: lecturers.flatMap(({ memberId }) => memberId ?? []),
      marks: [...(afterwards ? ['补记'] : []), ...(meeting.state === 'returned' ? ['已退回待改'] : [])],
    },
  ]
}

/** Those of some hosts which began in these years, and in the next one's first three months: a 组织生活会 of the year is often held then. */
export const meetingsOf = (hostIds: readonly string[], years: readonly number[]): Promise<Held[]> =>
  findAll<Held>(
    'meetings',
    {
      series: command.in(hostIds.flatMap((hostId) => kinds.map((kind) => `${hostId}:${kind}`))),
      startAt: command
        .gte(dayStart(`${Math.min(...years)}-01-01`))
        .and(command.lt(dayStart(`${Math.max(...years) + 1}-04-01`))),
    },
    meetingFields,
    ['startAt', '_id'],
  )

/** The times in which somebody held a committee post of the branch. */
const committeeOf = (members: readonly Dated[], nodeId: string): DutyNode['committee'] =>
  members.flatMap(({ _id: memberId, posts, pastPosts }) => {
    const spans = [
      ...posts.map((held) => ({ ...held, to: null })),
      ...pastPosts.map((held) => ({ ...held, to: addDays(endOf(held), -1) })),
    ]
    return spans
      .filter((held) => held.nodeId === nodeId && (committeePosts as readonly Post[]).includes(held.post))
      .map(({ startOn, to }) => ({ memberId, from: startOn, to }))
  })

/** Since when each full member of today has been one here; of who was there before anybody was asked, since ever. */
const fullHereSince = (member: Dated): string => {
  const turned = member.earlierKinds?.at(-1)?.untilOn ?? ''
  const here = hereSince(member) ?? ''
  return turned > here ? turned : here
}

const standsOf = (members: readonly Dated[], nodeId: string, day: string) => {
  const here = members.filter((member) => {
    const standing = standingOn(member, day)
    return standing?.branchId === nodeId && isPartyMember(standing)
  })
  const full = here.filter(({ kind }) => kind === 'fullMember')
  // Of today's members alone: with others who left since it was earlier, and the months that are given are over sooner.
  const seventh = full.map(fullHereSince).sort()[6]
  return { fullMembers: full.length, members: here.length, sevenSince: seventh ?? null }
}

const read = (where: Record<string, unknown>, along?: readonly string[]): Promise<Dated[]> =>
  findAll<Dated>('members', where, [...standingFields], along)
/** Whoever holds a post on one of these nodes, and whoever left one of them or a post there since a year began. */
export const peopleBeside = async (nodeIds: readonly string[], year: number): Promise<Dated[]> => {
  const found = await Promise.all([
    read({ postNodeIds: command.in([...nodeIds]), status: 'active' }),
    read({ pastNodeIds: command.in([...nodeIds]), movedOn: command.gte(`${year}-01-01`) }),
  ])
  return found.flat()
}
export const groupsOf = (nodeIds: readonly string[]): Promise<OrgNode[]> =>
  findAll<OrgNode>('nodes', { parentId: command.in([...nodeIds]), kind: 'partyGroup' }, [
    'name',
    'createdAt',
    'parentId',
  ])

/** What the facts of a node are taken from; more may be there than is its own. */
export interface DutyRecords {
  groups: readonly OrgNode[]
  /** The branch's people now, and those beside. */
  people: readonly Dated[]
  meetings: readonly Held[]
}
/** What the duties of a branch follow from, as it stands on a Beijing day. */
export const factsOf = (
  node: OrgNode,
  { groups: all, people: found, meetings }: DutyRecords,
  today: string,
): DutyFacts => {
  const people = [...new Map(found.map((member) => [member._id, member])).values()]
  const groups = all.filter(({ parentId }) => parentId === node._id)
  const hosts = new Set([node._id, ...groups.map(({ _id }) => _id)])
  const holds = (post: Post, nodeId: string): boolean =>
    people.some(({ posts }) => posts.some((held) => held.post === post && held.nodeId === nodeId))
  return {
    meetings: meetings.filter((meeting) => meeting.hosts.some(({ nodeId }) => hosts.has(nodeId))).flatMap(asMeeting),
    explanations: [],
    node: {
      id: node._id,
      name: node.name,
      kind: node.kind,
      branchType: node.branchType?.type ?? 'usual',
      createdOn: beijingDay(node.createdAt),
      dissolvedOn: null,
      groups: groups.map(({ _id, name, createdAt }) => ({
        id: _id,
        name,
        createdOn: beijingDay(createdAt),
        dissolvedOn: null,
        hasLeader: holds('groupLeader', _id),
      })),
      committee: committeeOf(people, node._id),
      hasDisciplinePost: holds('disciplineCommissioner', node._id),
      ...standsOf(people, node._id, today),
    },
  }
}

/** The same, read for one branch and year. */
export const readFacts = async (node: OrgNode, year: number, today: string): Promise<DutyFacts> => {
  const [groups, here, beside] = await Promise.all([
    groupsOf([node._id]),
    read({ path: node.path, status: 'active' }, membersAlong),
    peopleBeside([node._id], year),
  ])
  const meetings = await meetingsOf([node._id, ...groups.map(({ _id }) => _id)], [year])
  return factsOf(node, { groups, people: [...here, ...beside], meetings }, today)
}
