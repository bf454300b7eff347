import { postLabels } from '../../../src/contract/vocabulary'
import type { Post } from '../../../src/contract/vocabulary'
import type { StoredPost } from '../platform/actor'
import { auditEntry } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { transact } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbiddenPost } from './postRight'
import type { Handler, Request } from '../platform/request'
import {
  heldApart,
  isSingle,
  needsConfirmation,
  postNodeIds,
  runsBackwards,
  samePost,
  whyNotAppointable,
} from './rules'
import { noted, saveMember } from './save'
import type { Member, OrganSettings, OrgNode } from './store'
import { holdersOn, readMember, readNode } from './store'

type AppointRequest = Request<'org.appoint'>

const asStored = ({ input }: AppointRequest, node: OrgNode, confirmed: boolean): StoredPost => ({
  post: input.post,
  nodeId: node._id,
  nodeName: node.name,
  nodeKind: node.kind,
  path: node.path,
  startOn: input.startOn,
  termEndsOn: input.termEndsOn,
  confirmed,
})

/** The first officer, inspector and auditor count from the claimant's word on: no administrator makes them alone. */
const confirmFirst = async (transaction: Transaction, request: AppointRequest): Promise<boolean> => {
  const { post } = request.input
  if (!needsConfirmation(post)) return true
  const settings = await transaction.read<OrganSettings>('settings', 'organ')
  if (settings?.confirmedFirsts.includes(post)) return true
  if (settings?.claimedBy !== request.actor.memberId) return false
  const confirmedFirsts: Post[] = [...(settings.confirmedFirsts as Post[]), post]
  await transaction.change('settings', 'organ', { confirmedFirsts, ...noted(auditEntry(request)) })
  return true
}

const save = (request: AppointRequest, node: OrgNode) =>
  transact(async (transaction) => {
    const { memberId, post } = request.input
    const member = await transaction.read<Member>('members', memberId)
    if (!member) return refuse('notFound', { what: '这名党员' })
    const held = member.posts.find((each) => samePost(each, post, node._id))
    if (held?.startOn === request.input.startOn && held.termEndsOn === request.input.termEndsOn) {
      return { memberId, confirmed: held.confirmed }
    }
    const holder = held ? member : isSingle(post) ? await otherHolder(post, node) : null
    if (holder) return refuse('postHeld', { name: holder.name, post: `${node.name}${postLabels[post]}` })
    const conflict = heldApart(post, member.posts)
    if (conflict) return refuse('postsApart', { name: member.name, held: postLabels[conflict], post: postLabels[post] })
    const confirmed = await confirmFirst(transaction, request)
    const posts = [...member.posts, asStored(request, node, confirmed)]
    await saveMember(transaction, member, { posts, postNodeIds: postNodeIds(posts) }, auditEntry(request))
    // Two secretaries named at once both write the node, so one of the transactions starts over and sees the other.
    if (isSingle(post)) await transaction.change('nodes', node._id, noted(auditEntry(request)))
    return { memberId, confirmed }
  })
const otherHolder = async (post: Post, node: OrgNode): Promise<Member | null> =>
  (await holdersOn(node._id)).find((member) => member.posts.some((held) => samePost(held, post, node._id))) ?? null

export const appoint: Handler<'org.appoint'> = async (request) => {
  const { input, actor } = request
  const [node, member] = await Promise.all([readNode(input.nodeId), readMember(input.memberId)])
  if (!node) return refuse('notFound', { what: '这个党组织' })
  if (!member) return refuse('notFound', { what: '这名党员' })
  const refusal = forbiddenPost(actor, input, node)
  if (refusal) return refusal
  if (runsBackwards(input.startOn, input.termEndsOn))
    return refuse('termBackwards', { what: '任期' }, { field: 'termEndsOn' })
  const why = whyNotAppointable(input.post, node, member)
  if (why) return refuse('badInput', { field: '职务', why }, { field: 'post' })
  return save(request, node)
}
