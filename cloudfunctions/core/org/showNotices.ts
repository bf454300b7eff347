import { beijingDay, beijingYear } from '../../../src/contract/days'
import { find } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { noticesOf } from './notices'
import { rosterFigures } from './rosterFigures'
import { groupsWithLeader, holdersOn, readNode, type OrgNode } from './store'

/** Names of a branch's groups without a leader, in the order they were set up. */
const leaderlessIn = async (node: OrgNode): Promise<string[]> => {
  if (node.kind !== 'branch') return []
  const groups = await find<OrgNode>('nodes', { parentId: node._id }, { order: [['createdAt', 'asc']], limit: 100 })
  const led = await groupsWithLeader(groups.map(({ _id }) => _id))
  return groups.filter(({ _id }) => !led.has(_id)).map(({ name }) => name)
}

export const showNotices: Handler<'org.notices'> = async ({ input, actor, at }) => {
  const node = await readNode(input.nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const refusal = forbidden(actor, 'org.seeMembers', { paths: [node.path] })
  if (refusal) return refusal
  const [counted, holders, leaderlessGroups] = await Promise.all([
    rosterFigures(node, beijingYear(at), at),
    holdersOn(node._id),
    leaderlessIn(node),
  ])
  const posts = holders.flatMap((member) =>
    member.posts
      .filter((held) => held.nodeId === node._id && held.confirmed)
      .map(({ post, termEndsOn }) => ({ post, termEndsOn, memberId: member._id })),
  )
  const { fullMembers = null, partyMembers = null } = counted?.figures ?? {}
  const notices = noticesOf(
    {
      kind: node.kind,
      branchType: node.branchType?.type ?? 'usual',
      units: node.branchType?.units ?? [],
      leaderlessGroups,
      fullMembers,
      partyMembers,
      posts,
    },
    beijingDay(at),
  )
  return {
    notices: notices.map(({ text, regulation: { title, requirement, source, article, verified } }) => ({
      text,
      title,
      requirement,
      source,
      article,
      verified,
    })),
  }
}
