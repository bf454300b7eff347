import type { Member, OrgNode } from '../org/store'
import { readNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Verb } from '../policy/table'

export const nodeFor = async (
  actor: Actor,
  nodeId: string,
  verb: Verb,
): Promise<OrgNode | Problem<'notFound' | 'notAllowed'>> => {
  const node = await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  return forbidden(actor, verb, { paths: [node.path] }) ?? node
}

const ofTheParty = ['fullMember', 'probationaryMember'] as const
export const isOfTheParty = ({ kind }: Pick<Actor, 'kind'>): boolean => (ofTheParty as readonly string[]).includes(kind)

/** By name; a branch has few. */
export const partyMembersOf = async (branchId: string): Promise<{ memberId: string; name: string }[]> => {
  const where = { branchId, kind: command.in([...ofTheParty]), status: 'active' }
  const found = await find<Member>('members', where, { limit: 1000, fields: ['name'] })
  return found
    .map(({ _id, name }) => ({ memberId: _id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
}
