import { auditEntry } from '../platform/audit'
import { transact } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbiddenPost } from './postRight'
import { postNodeIds, samePost } from './rules'
import { saveMember } from './save'
import type { Member } from './store'
import { readMember, readNode } from './store'

/** Ending a post that has ended is a success: the answer of the first request may have been lost. */
export const endPost: Handler<'org.endPost'> = async (request) => {
  const { input, actor, at } = request
  const { memberId, nodeId, post } = input
  const [node, found] = await Promise.all([readNode(nodeId), readMember(memberId)])
  if (!node) return refuse('notFound', { what: '这个党组织' })
  if (!found) return refuse('notFound', { what: '这名党员' })
  const refusal = forbiddenPost(actor, input, node)
  if (refusal) return refusal
  await transact(async (transaction) => {
    const member = await transaction.read<Member>('members', memberId)
    const held = member?.posts.find((each) => samePost(each, post, nodeId))
    if (!member || !held) return
    const posts = member.posts.filter((each) => each !== held)
    const pastPosts = [...member.pastPosts, { ...held, endedAt: at, endedBy: actor.memberId, reason: input.reason }]
    await saveMember(transaction, member, { posts, pastPosts, postNodeIds: postNodeIds(posts) }, auditEntry(request))
  })
  return { memberId }
}
