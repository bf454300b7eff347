import { auditEntry } from '../platform/audit'
import { transact } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler, Request } from '../platform/request'
import { transferred } from './moves'
import { saveMember } from './save'
import type { Member, OrgNode } from './store'
import { readMember, readNode } from './store'

const save = (request: Request<'org.transfer'>, branch: OrgNode) =>
  transact(async (transaction) => {
    const { input, actor, at } = request
    const member = await transaction.read<Member>('members', input.memberId)
    // There already: the answer of the first request was lost.
    if (member?.branchId === branch._id && member.version === input.version + 1)
      return { memberId: member._id, version: member.version }
    if (member?.status !== 'active' || member.version !== input.version) return null
    const version = member.version + 1
    const move = { by: actor.memberId, at, reason: input.reason }
    await saveMember(
      transaction,
      member,
      { ...transferred(member, branch, input.partyGroupId, move), version },
      auditEntry(request),
    )
    return { memberId: member._id, version }
  })

/** Moves a member to another branch. The caller must cover both; nobody moves themself. */
export const transfer: Handler<'org.transfer'> = async (request) => {
  const { input, actor } = request
  const [member, branch, group] = await Promise.all([
    readMember(input.memberId),
    readNode(input.toBranchId),
    input.partyGroupId === null ? null : readNode(input.partyGroupId),
  ])
  if (!member) return refuse('notFound', { what: '这名党员' })
  if (!branch) return refuse('notFound', { what: '转入的党支部' }, { field: 'toBranchId' })
  const paths = [member.path, branch.path]
  const refusal = forbidden(actor, 'org.transfer', { paths, memberId: member._id })
  if (refusal && may(actor, 'org.transfer', { paths })) return refuse('notSelf', { what: '转接' })
  if (refusal) return refusal
  if (branch.kind === 'partyGroup')
    return refuse('badInput', { field: '转入的党支部', why: '请选择党支部，再选择党小组' }, { field: 'toBranchId' })
  if (input.partyGroupId !== null && group?.parentId !== branch._id)
    return refuse('notFound', { what: '这个党小组' }, { field: 'partyGroupId' })
  const saved = await save(request, branch)
  if (saved) return saved
  return refuse('changedElsewhere', { what: `${member.name}的资料` })
}
