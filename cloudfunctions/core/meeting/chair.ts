import { cite, regulations } from '../../../src/contract/regulations'
import { committeePosts, type MeetingKind } from '../../../src/contract/vocabulary'
import type { Member } from '../org/store'
import { refuse, type Problem } from '../platform/problem'
import { covers } from '../policy/scope'
import { parentPath } from './readers'
import type { Host, Meeting } from './store'

/** Who may take the chair, pure. A chair the clause does not name is said, not refused: the level above may send one. */

export type ChairMember = Pick<Member, 'name' | 'kind' | 'path' | 'partyGroupId' | 'posts'>
type Judged = Pick<Meeting, 'kinds'> & { hosts: readonly Pick<Host, 'nodeId' | 'kind' | 'path'>[] }

/** Lectures and study are led by whoever can; the branch's own meetings are not. */
const ofTheBranch: readonly MeetingKind[] = [
  'generalMeeting',
  'committeeMeeting',
  'groupMeeting',
  'organizationalLifeMeeting',
  'democraticReview',
  'democraticLifeMeeting',
]
const convened: readonly MeetingKind[] = ['generalMeeting', 'committeeMeeting', 'groupMeeting']
const committee = new Set<string>(committeePosts)

const belongs = ({ path }: Judged['hosts'][number], member: ChairMember): boolean =>
  covers(path, member.path) || member.path === parentPath(path)
/** An officer of a node above a host: the level above may send somebody to chair. */
const sentFromAbove = (hosts: Judged['hosts'], { posts }: ChairMember): boolean =>
  posts.some((held) => held.confirmed && hosts.some(({ path }) => path !== held.path && covers(held.path, path)))

/** Why somebody cannot chair at all. */
export const chairProblem = ({ kinds, hosts }: Judged, chair: ChairMember): Problem<'chairElsewhere'> | null => {
  if (!kinds.some((kind) => ofTheBranch.includes(kind))) return null
  const clause = cite(regulations.convener)
  return hosts.some((host) => belongs(host, chair)) || sentFromAbove(hosts, chair)
    ? null
    : refuse('chairElsewhere', { name: chair.name, clause }, { field: 'chairId' })
}

/** What the clause would have had: the secretary, or whom they ask of the committee; of a group its leader. */
const isConvener = ({ hosts }: Judged, { posts }: ChairMember): boolean =>
  posts.some(
    (held) =>
      held.confirmed &&
      hosts.some(({ nodeId, kind, path }) =>
        kind === 'partyGroup'
          ? (held.post === 'groupLeader' && held.nodeId === nodeId) ||
            (committee.has(held.post) && held.path === parentPath(path))
          : committee.has(held.post) && held.nodeId === nodeId,
      ),
  )
/**
 * Whether they run the meeting of a group without a leader in a leader's place: one of the committee, or the full member whom
 * the secretary, who plans it, has named.
 */
export const standsIn = (meeting: Judged, chair: ChairMember, leaderless: boolean): boolean =>
  leaderless &&
  meeting.kinds.includes('groupMeeting') &&
  (isConvener(meeting, chair) || (chair.kind === 'fullMember' && meeting.hosts.some((host) => belongs(host, chair))))
/** Whether the clause on who convenes speaks against this chair; said on the meeting with its article. */
export const chairUnusual = (meeting: Judged, chair: ChairMember, leaderless = false): boolean =>
  meeting.kinds.some((kind) => convened.includes(kind)) &&
  !isConvener(meeting, chair) &&
  !standsIn(meeting, chair, leaderless)
