import { addDays } from '../../../src/contract/days'
import { isPartyMember } from '../../../src/contract/person'
import { committeePosts, type Post } from '../../../src/contract/vocabulary'
import { endOf, hereSince, standingFields, standingOn, type Dated } from '../org/standing'
import { membersAlong, type Member, type OrgNode } from '../org/store'
import { command, findAll } from '../platform/db'
import type { Abroad, DutyNode, DutyTerm, Probationer } from './facts'

/** A node's people as duties see them. */

/** The times in which somebody held a committee post of the branch. */
export const committeeOf = (members: readonly Dated[], nodeId: string): DutyNode['committee'] =>
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

/** What duties look at of a member. */
export const dutyFields = [...standingFields, 'joinedOn', 'contacts'] as const satisfies readonly (keyof Member)[]
export type Read = Pick<Member, '_id' | (typeof dutyFields)[number]>
const read = (where: Record<string, unknown>, along?: readonly string[]): Promise<Read[]> =>
  findAll<Read>('members', where, [...dutyFields], along)

/** Whoever holds a post on some nodes, and whoever left one of them or a post there since a year began; an index for each of the two. */
export const peopleBeside = async (nodeIds: readonly string[], year: number): Promise<Read[]> => {
  const nodes = command.in([...nodeIds])
  // In one request neither index would serve: it would look at everybody.
  const found = await Promise.all([
    read({ postNodeIds: nodes, status: 'active' }),
    read({ pastNodeIds: nodes, movedOn: command.gte(`${year}-01-01`) }),
  ])
  return found.flat()
}
export const eachOnce = (people: readonly Read[]): Read[] => [
  ...new Map(people.map((member) => [member._id, member])).values(),
]
/** A branch's people now, and those beside. */
export const peopleOf = async ({ _id, path }: OrgNode, year: number): Promise<Read[]> => {
  const found = await Promise.all([read({ path, status: 'active' }, membersAlong), peopleBeside([_id], year)])
  return eachOnce(found.flat())
}
export const groupsOf = (nodeIds: readonly string[]): Promise<OrgNode[]> =>
  findAll<OrgNode>('nodes', { parentId: command.in([...nodeIds]), kind: 'partyGroup' }, [
    'name',
    'createdAt',
    'parentId',
  ])

/** Whoever belongs to the branch on a day, by the roster of that day. */
export const presentOf = (people: readonly Read[], nodeId: string, day: string): Read[] =>
  people.filter((member) => {
    const standing = standingOn(member, day)
    return standing?.branchId === nodeId && isPartyMember(standing)
  })

export const standsOf = (present: readonly Read[]): Pick<DutyNode, 'fullMembers' | 'members' | 'sevenSince'> => {
  const full = present.filter(({ kind }) => kind === 'fullMember')
  // Of today's members alone: with others who left since it was earlier, and the months that are given are over sooner.
  const seventh = full.map(fullHereSince).sort()[6]
  return { fullMembers: full.length, members: present.length, sevenSince: seventh ?? null }
}

const isDay = (text: string | null): text is string => text !== null && text.length === 10
/** `joinedOn` is the day of the 党员大会 that admitted them. */
export const probationersOf = (present: readonly Read[]): Probationer[] =>
  present
    .filter(({ kind }) => kind === 'probationaryMember')
    .map(({ _id: memberId, name, joinedOn }) => ({
      memberId,
      name,
      admittedOn: isDay(joinedOn) ? joinedOn : null,
      extendedMonths: 0,
      discussedOn: null,
    }))

export const abroadOf = (present: readonly Read[]): Abroad[] =>
  present.flatMap(({ situations = [], contacts = [] }) => {
    const times = situations
      .filter(({ kind, withdrawn }) => kind === 'abroad' && !withdrawn)
      .map(({ fromOn: from, toOn: to }) => ({ from, to }))
    const contactedOn = contacts.filter(({ withdrawn }) => withdrawn === null).map((contact) => contact.contactedOn)
    return times.length > 0 ? [{ times, contactedOn }] : []
  })

/** The secretary's term is the committee's; where the roster does not say it, the one of its members that ends first. */
export const termOn = (people: readonly Dated[], nodeId: string): DutyTerm | null => {
  const held = people
    .flatMap(({ posts }) => posts)
    .filter((post) => post.nodeId === nodeId && (committeePosts as readonly Post[]).includes(post.post))
  const endsOf = (some: typeof held) => some.flatMap(({ termEndsOn }) => termEndsOn ?? []).sort()
  const [endsOn] = [...endsOf(held.filter(({ post }) => post === 'branchSecretary')), ...endsOf(held)]
  return endsOn === undefined ? null : { endsOn, extended: null }
}

export const holderOf = (people: readonly Dated[], post: Post, nodeId: string) => {
  for (const { _id: memberId, posts } of people) {
    const held = posts.find((each) => each.post === post && each.nodeId === nodeId && each.confirmed)
    if (held) return { memberId, since: held.startOn }
  }
  return null
}
