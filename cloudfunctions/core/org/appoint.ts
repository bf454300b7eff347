import { postLabels, takesLabel } from '../../../src/contract/vocabulary'
import type { Post } from '../../../src/contract/vocabulary'
import type { StoredPost } from '../platform/actor'
import { auditEntry } from '../platform/audit'
import { command } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbiddenPost } from './postRight'
import type { Handler, Request } from '../platform/request'
import { readRecord } from '../record/kind'
import { already } from '../record/step'
import { heldApart, isSingle, labelOf, needsConfirmation, runsBackwards, samePost, whyNotAppointable } from './rules'
import { noted, stepMember } from './save'
import type { Member, OrgNode } from './store'
import { holdersOn, memberRecordKind, readNode, readOrgan } from './store'

type AppointRequest = Request<'org.appoint'>

const asStored = ({ input }: AppointRequest, node: OrgNode, confirmed: boolean): StoredPost => ({
  post: input.post,
  ...labelOf(input),
  nodeId: node._id,
  nodeName: node.name,
  nodeKind: node.kind,
  path: node.path,
  startOn: input.startOn,
  termEndsOn: input.termEndsOn,
  confirmed,
})

/** The first officer, inspector and auditor count from the claimant's word on: no administrator makes them alone. */
const readStanding = async ({
  actor,
  input: { post },
}: AppointRequest): Promise<'counts' | 'firstCounts' | 'waits'> => {
  const settings = needsConfirmation(post) ? await readOrgan() : null
  if (!settings || settings.confirmedFirsts.includes(post)) return 'counts'
  return settings.claimedBy === actor.memberId ? 'firstCounts' : 'waits'
}

const saysTheSame = (held: StoredPost, { startOn, termEndsOn, label }: AppointRequest['input']): boolean =>
  held.startOn === startOn && held.termEndsOn === termEndsOn && held.label === label

const otherHolder = async (post: Post, node: OrgNode): Promise<Member | null> =>
  (await holdersOn(node._id)).find((member) => member.posts.some((held) => samePost(held, post, node._id))) ?? null

export const appoint: Handler<'org.appoint'> = (request) => {
  const { input, actor } = request
  const { memberId, post, nodeId } = input
  const around: { node?: OrgNode; standing?: Awaited<ReturnType<typeof readStanding>> } = {}
  const taken = ({ name }: Member, node: OrgNode) =>
    refuse('postHeld', { name, post: `${node.name}${postLabels[post]}` })
  const heldOf = ({ posts }: Member) => posts.find((each) => samePost(each, post, nodeId))
  const answer = (member: Member) => ({ memberId, confirmed: heldOf(member)?.confirmed ?? false })
  return stepMember(request, {
    id: memberId,
    read: async () => {
      const [node, member] = await Promise.all([readNode(nodeId), readRecord(memberRecordKind, memberId)])
      Object.assign(around, { node })
      return member
    },
    denied: () => (around.node ? forbiddenPost(actor, input, around.node) : refuse('notFound', { what: '这个党组织' })),
    make: async (member) => {
      const node = around.node as OrgNode
      if (runsBackwards(input.startOn, input.termEndsOn))
        return refuse('termBackwards', { what: '任期' }, { field: 'termEndsOn' })
      const why = whyNotAppointable(post, node, member)
      if (why) return refuse('badInput', { field: '职务', why }, { field: 'post' })
      if (input.label && !takesLabel(post))
        return refuse('badInput', { field: '分工', why: `${postLabels[post]}不另写分工` }, { field: 'label' })
      const held = heldOf(member)
      if (held && saysTheSame(held, input)) return already(answer(member))
      if (held) return taken(member, node)
      const apart = heldApart(post, member.posts)
      if (apart) return refuse('postsApart', { name: member.name, held: postLabels[apart], post: postLabels[post] })
      around.standing = await readStanding(request)
      return { fields: { posts: [...member.posts, asStored(request, node, around.standing !== 'waits')] } }
    },
    beside: async (transaction) => {
      const node = around.node as OrgNode
      const holder = isSingle(post) ? await otherHolder(post, node) : null
      if (holder) return taken(holder, node)
      const line = noted(auditEntry(request))
      if (around.standing === 'firstCounts')
        await transaction.change('settings', 'organ', { confirmedFirsts: command.addToSet(post), ...line })
      // Two secretaries named at once both write the node, so one of the transactions starts over and sees the other.
      if (isSingle(post)) await transaction.change('nodes', node._id, line)
    },
    answer,
  })
}
