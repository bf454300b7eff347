import { partyMemberKinds, isPartyMember } from '../../../src/contract/person'
import { named } from '../../../src/contract/person'
import type { TalkChoices } from '../../../src/contract/talk'
import { choiceFields, choicesOf } from '../org/choices'
import { membersAt } from '../org/roster'
import type { Member, OrgNode } from '../org/store'
import { atOrBelow, readNode } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find, findAll } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, grantedPaths, may } from '../policy'
import type { Handler } from '../platform/request'
import { onCommitteeOf } from './rules'

/** Branches with whose members the caller may hold an organ's talk, one request for each of the posts that cover some. */
const branchesBelow = async (actor: Actor): Promise<TalkChoices['below']> => {
  const found = await Promise.all(
    grantedPaths(actor, 'talk.holdOrganTalk').map((path) =>
      find<OrgNode>(
        'nodes',
        { path: atOrBelow(path), kind: 'branch' },
        { order: [['path', 'asc']], limit: 500, fields: ['name'] },
      ),
    ),
  )
  const byId = new Map(found.flat().map(({ _id, name }) => [_id, name]))
  byId.delete(actor.branchId)
  return [...byId].map(([id, name]) => ({ id, name }))
}

export const choices: Handler<'talk.choices'> = async ({ input, actor }) => {
  const own = input.branchId === undefined || input.branchId === actor.branchId
  const branch = await readNode(input.branchId ?? actor.branchId)
  if (!branch) return refuse('notFound', { what: '这个党支部' }, { field: 'branchId' })
  const subject = { paths: [branch.path], involved: isPartyMember(actor) ? [actor.memberId] : [] }
  const denied = forbidden(actor, own ? 'talk.plan' : 'talk.holdOrganTalk', subject)
  if (denied) return denied
  const [members, below] = await Promise.all([
    findAll<Member>('members', { ...membersAt(branch), kind: command.in(partyMemberKinds) }, choiceFields),
    branchesBelow(actor),
  ])
  const committee = new Set(members.filter((member) => onCommitteeOf(member, branch._id)).map(({ _id }) => _id))
  const offered = await choicesOf(actor, members, ({ _id }) => (committee.has(_id) ? ['委员'] : []))
  return {
    members: offered.map((member) => ({ ...member, committee: committee.has(member.memberId) })),
    branch: { id: branch._id, name: branch.name },
    below,
    me: { ...named(actor), committee: onCommitteeOf(actor, branch._id) },
    can: { arrange: may(actor, 'talk.arrange', subject), organTalk: may(actor, 'talk.holdOrganTalk', subject) },
  }
}
