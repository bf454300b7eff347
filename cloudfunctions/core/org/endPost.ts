import { beijingDay } from '../../../src/contract/days'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { readRecord } from '../record/kind'
import { already } from '../record/step'
import { forbiddenPost } from './postRight'
import { samePost } from './rules'
import { stepMember } from './save'
import { memberRecordKind, readNode, type OrgNode } from './store'

/** A post that has ended is one that is ended: whoever asks for it is told so. */
export const endPost: Handler<'org.endPost'> = (request) => {
  const { input, actor, at } = request
  const { memberId, nodeId, post, reason } = input
  const around: { node: OrgNode | null } = { node: null }
  return stepMember(request, {
    id: memberId,
    read: async () => {
      const [node, member] = await Promise.all([readNode(nodeId), readRecord(memberRecordKind, memberId)])
      Object.assign(around, { node })
      return member
    },
    denied: () => (around.node ? forbiddenPost(actor, input, around.node) : refuse('notFound', { what: '这个党组织' })),
    make: ({ posts, pastPosts }) => {
      const held = posts.find((each) => samePost(each, post, nodeId))
      if (!held) return already({ memberId })
      const today = beijingDay(at)
      const endOn = input.endOn ?? today
      if (endOn > today || endOn < held.startOn)
        return refuse('badInput', { field: '免职日期', why: '应在任职以后、今天以前' }, { field: 'endOn' })
      const ended = { ...held, endedAt: at, endOn, endedBy: actor.memberId, reason }
      return { fields: { posts: posts.filter((each) => each !== held), pastPosts: [...pastPosts, ended] } }
    },
    answer: () => ({ memberId }),
  })
}
