import type { Member } from '../org/store'
import { command, findAll } from '../platform/db'
import { may } from '../policy'
import { above, covers, pathIds } from '../policy/scope'
import type { Meeting } from './store'
import { reviewSubject } from './subject'

/** Whoever may review a meeting now, having done none of its work, and on which node. */
interface Reviewer {
  name: string
  nodeName: string
  /** The node's, which is nearer the longer it is. */
  path: string
}

/** One indexed request: the holders of posts on the nodes on the way up, judged as if they asked themselves. */
export const freeReviewers = async (meeting: Meeting): Promise<Reviewer[]> => {
  const paths = meeting.hosts.map(({ path }) => path)
  const nodeIds = [...new Set(paths.flatMap(pathIds))]
  const where = { postNodeIds: command.in(nodeIds), status: 'active' }
  const members = await findAll<Member>('members', where, ['name', 'path', 'partyGroupId', 'posts'])
  const subject = reviewSubject(meeting)
  return members
    .map((member) => ({ ...member, memberId: member._id }))
    .filter((member) => may(member, 'meeting.review', subject))
    .map(({ name, posts }) => {
      const reach = (path: string) => paths.every((host) => (pathIds(host).length === 1 ? covers : above)(path, host))
      const [held] = posts.filter(({ path }) => reach(path)).sort((a, b) => b.path.length - a.path.length)
      return { name, nodeName: held?.nodeName ?? '', path: held?.path ?? '' }
    })
}

/** Those nearest below the root are asked; who stands further up may as well. */
export const nearestOf = (reviewers: readonly Reviewer[]): Reviewer[] => {
  const nearest = Math.max(...reviewers.map(({ path }) => path.length))
  return reviewers.filter(({ path }) => path.length === nearest)
}
