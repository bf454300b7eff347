import { isPartyMember } from '../../../src/contract/person'
import type { NodeKind } from '../../../src/contract/vocabulary'
import { postName } from '../../../src/contract/vocabulary'
import { choiceFields, choicesOf } from '../org/choices'
import { nodesNamed, nodesShown } from '../org/findNodes'
import { nodeFields } from '../org/tree'
import { atOrBelow, readNode, type Member, type OrgNode } from '../org/store'
import { command, find } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, grantedPaths, lacking, may } from '../policy'
import type { Actor } from '../platform/actor'
import type { Handler } from '../platform/request'
import { kindsFor } from './kinds'
import { topmost } from '../policy/scope'
import { parentPath } from './readers'
import { meetingSubject } from './subject'

/** Of members. */
const max = 300

/** A node as the sole host: what a group leader may plan for is the group's own meeting. */
const asHost = ({ path, kind, _id, name }: Pick<OrgNode, '_id' | 'name' | 'path' | 'kind'>) =>
  meetingSubject({
    hosts: [{ nodeId: _id, name, kind, path }],
    kinds: kind === 'partyGroup' ? ['groupMeeting'] : [],
    recorder: null,
  })

const mayHost =
  (actor: Actor) =>
  (node: OrgNode): boolean =>
    may(actor, 'meeting.plan', asHost(node))
/** The first of those the caller may host for, their own branch before all. A request for each range: several in one filter are not walked along the index. */
const readHosts = async (actor: Actor, wanted: readonly string[]): Promise<OrgNode[]> => {
  const ids = [actor.branchId, ...(actor.partyGroupId ? [actor.partyGroupId] : []), ...wanted]
  const own = { _id: command.in([...new Set(ids)]) }
  const found = await Promise.all([
    find<OrgNode>('nodes', own, { limit: ids.length, fields: nodeFields }),
    ...topmost(grantedPaths(actor, 'meeting.plan'))
      .sort()
      .map((path) =>
        find<OrgNode>(
          'nodes',
          { path: atOrBelow(path) },
          { order: [['path', 'asc']], limit: nodesShown + 1, fields: nodeFields },
        ),
      ),
  ])
  return [...new Map(found.flat().map((node) => [node._id, node])).values()].filter(mayHost(actor))
}
const presentHost = ({ _id, name, kind }: OrgNode) => ({ nodeId: _id, name, kind, kinds: kindsFor(kind) })

/** By any part of the name: whoever may host for hundreds writes a few characters of it. */
export const findHosts: Handler<'meeting.findHosts'> = async ({ input, actor }) => {
  const paths = grantedPaths(actor, 'meeting.plan')
  if (paths.length === 0) return lacking('meeting.plan')
  const found = (await nodesNamed(paths, input.sought, nodesShown + 1)).filter(mayHost(actor))
  return { hosts: found.slice(0, nodesShown).map(presentHost), more: found.length > nodesShown }
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
 * Hosts: some of the nodes the caller may plan for, the others by `findHosts`. Members: those at and below the node asked for (the
 * caller's own branch, or else the first host, when none is), the first 300 by branch and name; a bigger node is narrowed
 * by asking for one below it.
 */
export const planChoices: Handler<'meeting.planChoices'> = async ({ input, actor }) => {
  const hosts = await readHosts(actor, input.hostIds ?? [])
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
  const shown = nodesShown + (input.hostIds?.length ?? 0)
  return {
    hosts: hosts.slice(0, shown).map(presentHost),
    moreHosts: hosts.length > shown,
    members: offered.map((each) => ({ ...each, mayLead: leads.has(each.memberId) })),
  }
}
