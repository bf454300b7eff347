import { addDays, beijingDay, dayStart } from '../../../src/contract/days'
import { isPartyMember } from '../../../src/contract/person'
import type { MeetingKind } from '../../../src/contract/vocabulary'
import { committeePosts, type Post } from '../../../src/contract/vocabulary'
import { quorumFor } from '../meeting/quorum'
import type { Meeting } from '../meeting/store'
import { endOf, hereSince, standingFields, standingOn, type Dated } from '../org/standing'
import { membersAlong, type OrgNode } from '../org/store'
import { command, find, findAll } from '../platform/db'
import type { DutyFacts, DutyMeeting, DutyNode } from './facts'
import { nationalRules } from './nationalRules'

/** The facts of a branch's duties, from the records: what it and its groups held, and how it stood. */

const kinds = [...new Set(nationalRules.flatMap(({ counts }) => (counts.by === 'meetings' ? [counts.kind] : [])))]
const heldStates: readonly Meeting['state'][] = ['closed', 'submitted', 'returned', 'archived']
const plannedStates: readonly Meeting['state'][] = ['announced', 'open']
const meetingFields = ['title', 'kinds', 'hosts', 'startAt', 'state', 'forYear', 'counted', 'lecturers', 'afterwards']
type Read = Pick<
  Meeting,
  '_id' | 'title' | 'kinds' | 'hosts' | 'startAt' | 'state' | 'forYear' | 'counted' | 'lecturers' | 'afterwards'
>

/** Held is what ended and at which somebody who was asked to come is on record as there. */
const stateOf = ({ state, counted }: Read): DutyMeeting['state'] | null => {
  if (plannedStates.includes(state)) return 'planned'
  return heldStates.includes(state) && counted !== undefined && counted.present > 0 ? 'held' : null
}
const quorumOf = (meeting: Read, kind: MeetingKind, rule: 'generalMeeting' | 'committeeMeeting'): boolean | null =>
  meeting.kinds.includes(kind) && meeting.counted ? quorumFor(rule, meeting.counted).met : null

const asMeeting = (meeting: Read): DutyMeeting[] => {
  const state = stateOf(meeting)
  if (state === null) return []
  const { _id: id, title, hosts, startAt, forYear = null, lecturers = [], afterwards } = meeting
  return [
    {
      id,
      title,
      kinds: meeting.kinds,
      hostIds: hosts.map(({ nodeId }) => nodeId),
      day: beijingDay(startAt),
      state,
      forYear,
      committeeQuorum: quorumOf(meeting, 'committeeMeeting', 'committeeMeeting'),
      voteQuorum: quorumOf(meeting, 'generalMeeting', 'generalMeeting'),
      lecturerIds: lecturers.flatMap(({ memberId }) => memberId ?? []),
      marks: [...(afterwards ? ['补记'] : []), ...(meeting.state === 'returned' ? ['已退回待改'] : [])],
    },
  ]
}

/** More than a branch and its groups hold in fifteen months. */
const max = 1000
/** Those of a year, and of the next one's first three months: a 组织生活会 of the year is often held then. */
const meetingsOf = async (hostIds: readonly string[], year: number): Promise<DutyMeeting[]> => {
  const found = await find<Meeting>(
    'meetings',
    {
      series: command.in(hostIds.flatMap((hostId) => kinds.map((kind) => `${hostId}:${kind}`))),
      startAt: command.gte(dayStart(`${year}-01-01`)).and(command.lt(dayStart(`${year + 1}-04-01`))),
    },
    { limit: max, fields: meetingFields },
  )
  return found.flatMap(asMeeting)
}

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

/** A branch's people now, whoever held a post here, and whoever left the one or the other within the year. */
const peopleOf = async ({ _id, path }: OrgNode, year: number): Promise<Dated[]> => {
  const found = await Promise.all([
    read({ path, status: 'active' }, membersAlong),
    read({ postNodeIds: _id, status: 'active' }),
    read({ pastNodeIds: _id, movedOn: command.gte(`${year}-01-01`) }),
  ])
  return [...new Map(found.flat().map((member) => [member._id, member])).values()]
}

/** What the duties of a branch in a year follow from, as it stands on a Beijing day. */
export const readFacts = async (node: OrgNode, year: number, today: string): Promise<DutyFacts> => {
  const [groups, people] = await Promise.all([
    findAll<OrgNode>('nodes', { parentId: node._id, kind: 'partyGroup' }, ['name', 'createdAt']),
    peopleOf(node, year),
  ])
  const meetings = await meetingsOf([node._id, ...groups.map(({ _id }) => _id)], year)
  const holds = (post: Post, nodeId: string): boolean =>
    people.some(({ posts }) => posts.some((held) => held.post === post && held.nodeId === nodeId))
  return {
    meetings,
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
