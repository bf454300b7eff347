import { grantedPaths, topPaths, type Holder } from '../policy'
import { pathIds, readerKeys } from '../policy/scope'
import type { Verb } from '../policy/table'
import type { Actor } from '../platform/actor'
import { command } from '../platform/db'
import { approverOf, isAskOpen } from './afterwards/asks'
import type { Host, Meeting } from './store'

/** Under which keys a meeting is found, and which keys a caller holds; pure. */

type Findable = Pick<Meeting, 'hosts' | 'audience' | 'named' | 'chair' | 'recorder' | 'createdBy' | 'state'> &
  Partial<Pick<Meeting, 'amending' | 'afterwardsAsks' | 'lecturers' | 'invited' | 'chairStandsIn' | 'ledByBranch'>>

/** Ids of the nodes that lie on every one of the paths, from the root down. */
const onEvery = (paths: readonly string[]): string[] => {
  const [first = [], ...others] = paths.map(pathIds)
  return first.filter((id, at) => others.every((ids) => ids[at] === id))
}
/** `/a/b/c/` → `/a/b/`. */
export const parentPath = (path: string): string => `/${pathIds(path).slice(0, -1).join('/')}/`
const keys = (prefix: string, ids: readonly string[]): string[] => ids.map((id) => `${prefix}:${id}`)

const audiencePrefix = { hosts: 'node', committee: 'committee', secretaries: 'secretaries' } as const

const draftKeys = (meeting: Findable): string[] => [
  ...keys('plan', onEvery(meeting.hosts.map((host) => host.path))),
  `member:${meeting.createdBy.memberId}`,
]
const publicKeys = ({ hosts, audience, named, chair, recorder, lecturers = [], invited = [] }: Findable): string[] => {
  const hostIds = hosts.map((host) => host.nodeId)
  const people = [...(audience === 'named' ? named : []), chair, recorder, ...lecturers, ...invited].flatMap(
    (person) => person?.memberId ?? [],
  )
  return [
    ...(audience === 'named' ? [] : keys(audiencePrefix[audience], hostIds)),
    ...keys('member', people),
    ...keys(
      'scope',
      hosts.flatMap((host) => pathIds(host.path)),
    ),
  ]
}
/** Nobody is above the root: what it hosts is reviewed by those the policy names on the root itself. */
const reviewerKeys = (hosts: readonly Host[]): string[] => {
  const root = hosts.find((host) => pathIds(host.path).length === 1)
  return root ? [`top:${root.nodeId}`] : keys('review', onEvery(hosts.map((host) => parentPath(host.path))))
}
/** Something is to be done: by those who run it on its very hosts, or on the branch of a group nobody leads, by its recorder or who stands in for a leader, or by the reviewers above all of them. */
const dutyKeys = (meeting: Findable): string[] => {
  const { hosts, chair, chairStandsIn, ledByBranch, recorder, state, amending = [] } = meeting
  if (state === 'submitted' || (state === 'archived' && amending.length > 0)) return reviewerKeys(hosts)
  if (state === 'archived' || state === 'cancelled') return []
  // Late to be entered: those above are asked, and once they have agreed it is to be done.
  const asked = isAskOpen(meeting) && (state === 'draft' || state === 'announced') ? reviewerKeys(hosts) : []
  if (state === 'draft' && !approverOf(meeting)) return asked
  return [
    ...asked,
    ...keys(
      'run',
      hosts.map((host) => host.nodeId),
    ),
    ...(ledByBranch
      ? keys(
          'run',
          hosts.flatMap((host) => pathIds(parentPath(host.path)).slice(-1)),
        )
      : []),
    ...(recorder ? [`record:${recorder.memberId}`] : []),
    ...(chair && chairStandsIn ? [`record:${chair.memberId}`] : []),
  ]
}

/** `visibleTo` of a meeting as it stands. */
export const readersOf = (meeting: Findable): string[] => [
  ...new Set([...(meeting.state === 'draft' ? draftKeys(meeting) : publicKeys(meeting)), ...dutyKeys(meeting)]),
]

/** Keys of the nodes on which the caller's posts allow a verb. */
const heldKeys = (actor: Actor, verb: Verb, prefix: string): string[] =>
  keys(
    prefix,
    grantedPaths(actor, verb).map((path) => pathIds(path).at(-1) as string),
  )

/** Everything the caller may find in a list. */
export const findKeys = (actor: Actor): string[] => [...readerKeys(actor), ...heldKeys(actor, 'meeting.plan', 'plan')]
/** What is meant for the caller in person: their nodes, their committee, their name. */
export const ownKeys = (actor: Actor): string[] => readerKeys(actor).filter((key) => !key.startsWith('scope:'))
export const runKeys = (actor: Actor): string[] => [
  ...heldKeys(actor, 'meeting.run', 'run'),
  `record:${actor.memberId}`,
]
export const reviewKeys = (actor: Actor): string[] => [
  ...heldKeys(actor, 'meeting.review', 'review'),
  ...keys('top', topPaths(actor, 'meeting.review').flatMap(pathIds)),
]

/** Nobody reviews what they worked on: a filter of the query itself. */
export const notOwnWork = (actor: Pick<Actor, 'memberId'>) => ({ workedBy: command.neq(actor.memberId) })

/** Whether a meeting that is not open yet means to expect the caller. */
export const inAudience = (actor: Holder, meeting: Pick<Meeting, 'hosts' | 'audience' | 'named'>): boolean => {
  if (meeting.audience === 'named') return meeting.named.some((person) => person.memberId === actor.memberId)
  const prefix = audiencePrefix[meeting.audience]
  const held = new Set(readerKeys(actor))
  return meeting.hosts.some((host) => held.has(`${prefix}:${host.nodeId}`))
}
