import { isPartyMember } from '../../../src/contract/person'
import type { NodeKind } from '../../../src/contract/vocabulary'
import { postName } from '../../../src/contract/vocabulary'
import { choiceFields, choicesOf } from '../org/choices'
import { atOrBelow, readNode, type Member, type OrgNode } from '../org/store'
import { find } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, grantedPaths, lacking, may } from '../policy'
import type { Actor } from '../platform/actor'
import type { Handler } from '../platform/request'
import { kindsFor } from './kinds'
import { topmost } from '../policy/scope'
import { parentPath } from './readers'
import { meetingSubject } from './subject'

const max = 300

/** A node as the sole host: what a group leader may plan for is the group's own meeting. */
const asHost = ({ path, kind, _id, name }: Pick<OrgNode, '_id' | 'name' | 'path' | 'kind'>) =>
  meetingSubject({
    hosts: [{ nodeId: _id, name, kind, path }],
    kinds: kind === 'partyGroup' ? ['groupMeeting'] : [],
    recorder: null,
  })

const readHosts = async (actor: Actor): Promise<OrgNode[]> => {
  // A request for each, most have one: several ranges in one filter are not walked along the index.
  const found = await Promise.all(
    topmost(grantedPaths(actor, 'meeting.plan'))
      .sort()
      .map((path) => find<OrgNode>('nodes', { path: atOrBelow(path) }, { order: [['path', 'asc']], limit: max })),
  )
  return found
    .flat()
    .slice(0, max)
    .filter((node) => may(actor, 'meeting.plan', asHost(node)))
}

const membersWhere = (node: { path: string; kind: NodeKind; _id: string }): Record<string, unknown> =>
  node.kind === 'partyGroup'
    ? { path: parentPath(node.path), partyGroupId: node._id, status: 'active' }
    : { path: atOrBelow(node.path), status: 'active' }

const besideOf = ({ branchName, posts }: Pick<Member, 'branchName' | 'posts'>): string[] => [
  branchName,
  ...posts.filter((held) => held.confirmed).map(postName),
]

/**
 * Hosts: the nodes the caller may plan for, the first 300 by path. Members: those at and below the node asked for (the
 * caller's own branch, or else the first host, when none is), the first 300 by branch and name; a bigger node is narrowed
 * by asking for one below it.
 */
export const planChoices: Handler<'meeting.planChoices'> = async ({ input, actor }) => {
  const hosts = await readHosts(actor)
  const node = input.nodeId
    ? await readNode(input.nodeId)
    : (hosts.find((host) => host._id === actor.branchId) ?? hosts[0] ?? null)
  if (!node) return input.nodeId ? refuse('notFound', { what: '这个党组织' }) : lacking('meeting.plan')
  const denied = forbidden(actor, 'meeting.plan', asHost(node))
  if (denied) return denied
  const members = await find<Member>('members', membersWhere(node), {
    order: [
      ['path', 'asc'],
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max,
    fields: choiceFields,
  })
  const leads = new Set(members.filter(isPartyMember).map(({ _id }) => _id))
  const offered = await choicesOf(actor, members, besideOf)
  return {
    hosts: hosts.map(({ _id, name, kind }) => ({ nodeId: _id, name, kind, kinds: kindsFor(kind) })),
    members: offered.map((each) => ({ ...each, mayLead: leads.has(each.memberId) })),
  }
}
