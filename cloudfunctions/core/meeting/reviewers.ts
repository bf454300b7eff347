import type { Member } from '../org/store'
import { command, findAll } from '../platform/db'
import { may, type Subject } from '../policy'
import { above, covers, pathIds } from '../policy/scope'
import type { Meeting } from './store'
import { meetingSubject, reviewSubject } from './subject'

/** Whoever may review a meeting now, having done none of its work, and on which node. */
interface Reviewer {
  memberId: string
  name: string
  /** Has an account, and so can be told. */
  bound: boolean
  nodeName: string
  /** The node's, which is nearer the longer it is. */
  path: string
}
type Hosted = Pick<Meeting, 'hosts'>
type Holder = Pick<Member, '_id' | 'kind' | 'name' | 'path' | 'partyGroupId' | 'posts' | 'openId'>

/** One indexed request: the holders of posts on the nodes on the way up from these meetings' hosts. */
const holdersOver = (meetings: readonly Hosted[]): Promise<Holder[]> => {
  const nodeIds = [...new Set(meetings.flatMap(({ hosts }) => hosts).flatMap(({ path }) => pathIds(path)))]
  const where = { postNodeIds: command.in(nodeIds), status: 'active' }
  return findAll<Member>('members', where, ['kind', 'name', 'path', 'partyGroupId', 'posts', 'openId'])
}

/** Judged as if they asked themselves. */
const freeAmong = (holders: readonly Holder[], { hosts }: Hosted, subject: Subject): Reviewer[] => {
  const reach = (path: string) =>
    hosts.every((host) => (pathIds(host.path).length === 1 ? covers : above)(path, host.path))
  return holders
    .map((member) => ({ ...member, memberId: member._id }))
    .filter((member) => may(member, 'meeting.review', subject))
    .map(({ memberId, name, openId, posts }) => {
      const [held] = posts.filter(({ path }) => reach(path)).sort((a, b) => b.path.length - a.path.length)
      return { memberId, name, bound: openId !== null, nodeName: held?.nodeName ?? '', path: held?.path ?? '' }
    })
}

/** One request: everyone who may review it now. */
export const freeReviewers = async (meeting: Meeting): Promise<Reviewer[]> =>
  freeAmong(await holdersOver([meeting]), meeting, reviewSubject(meeting))

/** Those on the next node up that has somebody who is free and can be told are asked; who stands further up may as well. */
export const nearestOf = (reviewers: readonly Reviewer[]): Reviewer[] => {
  const told = reviewers.filter(({ bound }) => bound)
  const asked = told.length > 0 ? told : reviewers
  const nearest = Math.max(...asked.map(({ path }) => path.length))
  return asked.filter(({ path }) => path.length === nearest)
}

type Judged = Pick<Meeting, 'hosts' | 'recorder' | 'kinds' | 'workedBy'>
const askedFor = (holders: readonly Holder[], meeting: Judged): string[] => {
  const { workedBy } = meeting
  const free = freeAmong(holders, meeting, { ...meetingSubject(meeting), workedBy })
  return nearestOf(free).map(({ memberId }) => memberId)
}
/** Those who are asked to review at least one of them; one request. */
export const askedReviewers = async (meetings: readonly Judged[]): Promise<string[]> => {
  const holders = await holdersOver(meetings)
  return [...new Set(meetings.flatMap((meeting) => askedFor(holders, meeting)))]
}

/** Of what somebody may review, what they are asked to; one request for all of it, and none for nothing. */
export const askedOf = async <Each extends Judged>(memberId: string, meetings: readonly Each[]): Promise<Each[]> => {
  const holders = meetings.length > 0 ? await holdersOver(meetings) : []
  return meetings.filter((meeting) => askedFor(holders, meeting).includes(memberId))
}
