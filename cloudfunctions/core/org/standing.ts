import { beijingDay } from '../../../src/contract/days'
import { lasts } from '../../../src/contract/situationWords'
import type { StoredPost } from '../platform/actor'
import { pathIds } from '../policy/scope'
import type { Member, PastPost } from './store'

/**
 * How a member stood on a Beijing day, pure: what is so now, and what the record keeps of before. A day's changes count from that
 * day on, whatever the hour.
 */

/** A value that was so until another took its place on a day. */
export interface Earlier<Value> {
  value: Value
  untilOn: string
}
const valueOn = <Value>(earlier: readonly Earlier<Value>[] | undefined, now: Value, day: string): Value => {
  const then = earlier?.find(({ untilOn }) => day < untilOn)
  return then ? then.value : now
}
/** What is kept of before when a value has been so from a day on, whatever was kept of the time since. */
export const changedFrom = <Value>(
  earlier: readonly Earlier<Value>[] | undefined,
  now: Value,
  next: Value,
  fromOn: string,
): Earlier<Value>[] => {
  const before = (earlier ?? []).filter(({ untilOn }) => untilOn < fromOn)
  const kept = earlier?.find(({ untilOn }) => untilOn >= fromOn)
  const last = kept ? kept.value : now
  return last === next ? before : [...before, { value: last, untilOn: fromOn }]
}

/** The first day a post was no longer held. */
export const endOf = ({ endedAt, endOn }: PastPost): string => endOn ?? beijingDay(endedAt)

/** What the standing of a day needs of a member; nothing else is read for a roll. */
export const standingFields = [
  'name',
  'kind',
  'branchId',
  'branchName',
  'path',
  'partyGroupId',
  'posts',
  'pastPosts',
  'history',
  'status',
  'beganOn',
  'knownFrom',
  'earlierKinds',
  'earlierGroups',
  'situations',
] as const satisfies readonly (keyof Member)[]
export type Dated = Pick<Member, '_id' | (typeof standingFields)[number]>

export interface Standing extends Pick<
  Member,
  '_id' | 'name' | 'kind' | 'branchId' | 'branchName' | 'path' | 'partyGroupId'
> {
  posts: StoredPost[]
  situations: NonNullable<Member['situations']>
  /** Nothing on record says how it was that day: taken as the roster has it. */
  presumed: boolean
}

const placeOn = (member: Dated, day: string): Pick<Member, 'branchId' | 'branchName' | 'path'> | null => {
  const { beganOn = null, history = [], status, branchId, branchName, path } = member
  if (beganOn !== null && day < beganOn) return null
  const then = history.find(({ toOn }) => day < toOn)
  if (then) return { branchId: then.branchId, branchName: then.branchName, path: then.path ?? path }
  return status === 'active' ? { branchId, branchName, path } : null
}
const postsOn = ({ posts, pastPosts }: Dated, day: string): StoredPost[] => [
  ...posts.filter(({ startOn }) => startOn <= day),
  ...pastPosts.filter((held) => held.startOn <= day && day < endOf(held)),
]

/** Null when they did not belong to the organ that day. */
export const standingOn = (member: Dated, day: string): Standing | null => {
  const place = placeOn(member, day)
  return (
    place && {
      _id: member._id,
      name: member.name,
      ...place,
      kind: valueOn(member.earlierKinds, member.kind, day),
      partyGroupId: valueOn(member.earlierGroups, member.partyGroupId, day),
      posts: postsOn(member, day),
      situations: situationsOn(member, day),
      presumed: member.knownFrom === undefined || day < member.knownFrom,
    }
  )
}
export const situationsOn = (
  { situations = [] }: Pick<Member, 'situations'>,
  day: string,
): NonNullable<Member['situations']> => situations.filter((situation) => !situation.withdrawn && lasts(situation, day))

/** The first day in the present branch; null where nobody knows. */
export const hereSince = ({ history = [], beganOn = null }: Pick<Member, 'history' | 'beganOn'>): string | null =>
  history.at(-1)?.toOn ?? beganOn

type Moves = Pick<Member, 'history' | 'pastPosts' | 'earlierGroups'>
/** The nodes a member once belonged to or held a post on, and the last day on which that ended: so those of a past day are one query. */
export const movesOf = ({ history = [], pastPosts, earlierGroups = [] }: Moves) => ({
  pastNodeIds: [
    ...new Set([
      ...history.flatMap(({ branchId, path }) => (path === undefined ? [branchId] : pathIds(path))),
      ...earlierGroups.flatMap(({ value }) => value ?? []),
      ...pastPosts.map(({ nodeId }) => nodeId),
    ]),
  ],
  movedOn: [
    ...history.map(({ toOn }) => toOn),
    ...earlierGroups.map(({ untilOn }) => untilOn),
    ...pastPosts.map(endOf),
  ].reduce((last, day) => (day > last ? day : last), ''),
})
