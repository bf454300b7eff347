import { isPartyMember } from '../../../src/contract/person'
import type { Post } from '../../../src/contract/vocabulary'
import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import { above, atTop, covers, on, waysUp, type Holder } from './scope'
import type { Relation, Row } from './row'
import type { Verb } from './table'
import { table } from './table'

/** What policy needs to know of a record: the node paths it belongs to and the people it names. */
export interface Subject {
  paths: readonly string[]
  memberId?: string
  /** Member who claimed the organ. */
  claimedBy?: string
  recorderId?: string | null
  /** It is a 党小组会, so the group's leader runs it. */
  groupMeeting?: boolean
  /** Who leads this 党小组会 of a group without a leader. */
  standIn?: string | null
  expected?: boolean
  /** Everyone who worked on it; what reviews it must say so. */
  workedBy?: readonly (string | null)[]
  /** The people the record names. */
  involved?: readonly (string | null)[]
}

type Way = [posts: readonly Post[] | undefined, reach: (grantPath: string, path: string) => boolean]
const waysOf = (row: Row): Way[] => [
  [row.posts, covers],
  [row.above, above],
  [row.own, on],
  [row.top, atTop],
]

export { asHolder, type Holder } from './scope'

/** A record of several nodes may be reached by a different post on each. */
const holds = (actor: Holder, ways: readonly Way[], row: Row, subject: Subject) => {
  if (subject.paths.length === 0) return false
  const reached = (path: string) =>
    actor.posts.some(
      (held) => held.confirmed && ways.some(([posts, reach]) => posts?.includes(held.post) && reach(held.path, path)),
    )
  return row.across === 'every' ? subject.paths.every(reached) : subject.paths.some(reached)
}

const relations: Record<Relation, (actor: Holder, row: Row, subject: Subject) => boolean> = {
  within: (actor, _row, subject) =>
    isPartyMember(actor) && subject.paths.some((path) => waysUp(actor).some((way) => covers(path, way))),
  claimant: (actor, _row, subject) => subject.claimedBy === actor.memberId,
  self: (actor, _row, subject) => subject.memberId === actor.memberId,
  recorder: (actor, _row, subject) => subject.recorderId === actor.memberId,
  groupLeader: (actor, row, subject) =>
    Boolean(subject.groupMeeting) &&
    (subject.standIn === actor.memberId || holds(actor, [[['groupLeader'], on]], row, subject)),
  expected: (_actor, _row, subject) => Boolean(subject.expected),
  // Who is not told is not believed to be somebody else.
  worked: (actor, _row, subject) => subject.workedBy?.includes(actor.memberId) ?? true,
  involved: (actor, _row, subject) => Boolean(subject.involved?.includes(actor.memberId)),
}

/** Whether the caller may. The only place a post is weighed. */
export const may = (actor: Holder, verb: Verb, subject: Subject): boolean => {
  const row: Row = table[verb]
  const related = (names: readonly Relation[] | undefined) =>
    (names ?? []).some((name) => relations[name](actor, row, subject))
  if (related(row.never)) return false
  return holds(actor, waysOf(row), row, subject) || related(row.also)
}

/** The refusal that names the missing right. */
export const lacking = (verb: Verb): Problem<'notAllowed'> => refuse('notAllowed', { what: table[verb].what })
/** Null when the caller may; otherwise the refusal that names what is missing. */
export const forbidden = (actor: Holder, verb: Verb, subject: Subject): Problem<'notAllowed'> | null =>
  may(actor, verb, subject) ? null : lacking(verb)

/** Whether the caller holds any post that could ever allow the verb: for menus, before there is a record. */
export const couldEver = (actor: Pick<Actor, 'posts'>, verb: Verb): boolean => {
  const row: Row = table[verb]
  const posts = [
    ...(row.posts ?? []),
    ...(row.above ?? []),
    ...(row.own ?? []),
    ...(row.top ?? []),
    ...(row.also?.includes('groupLeader') ? (['groupLeader'] as const) : []),
  ]
  return actor.posts.some((held) => held.confirmed && posts.includes(held.post))
}
/** Paths of the nodes on which the caller's posts allow the verb (before relations), for filtering lists in the query. */
export const grantedPaths = (actor: Actor, verb: Verb): string[] => {
  const row: Row = table[verb]
  const posts: readonly Post[] = [
    ...(row.posts ?? []),
    ...(row.above ?? []),
    ...(row.also?.includes('groupLeader') ? (['groupLeader'] as const) : []),
  ]
  return [
    ...new Set(actor.posts.filter((held) => held.confirmed && posts.includes(held.post)).map((held) => held.path)),
  ]
}
/** Paths of the roots on which the caller's posts allow the verb because nobody is above. */
export const topPaths = (actor: Actor, verb: Verb): string[] => {
  const row: Row = table[verb]
  return [
    ...new Set(
      actor.posts
        .filter((held) => held.confirmed && row.top?.includes(held.post) && atTop(held.path, held.path))
        .map((held) => held.path),
    ),
  ]
}
/** The nodes from which the posts of a person reach the whole of a record: for acts that take people of different nodes. */
export const nodesOver = (person: Holder, verb: Verb, { paths }: Subject): string[] => {
  const posts: readonly Post[] = (table[verb] as Row).posts ?? []
  const reach = person.posts.filter(
    (held) => held.confirmed && posts.includes(held.post) && paths.every((path) => covers(held.path, path)),
  )
  return [...new Set(reach.map(({ path }) => path))]
}
