import { beijingDay } from '../../../src/contract/days'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { readRecord } from '../record/kind'
import { sinceProblem } from './memberInput'
import { transferred } from './moves'
import { stepMember } from './save'
import { memberRecordKind, readNode, type Member, type OrgNode } from './store'

/** Moves a member to another branch. The caller must cover both; nobody moves themself. */
export const transfer: Handler<'org.transfer'> = (request) => {
  const { input, actor, at } = request
  const to: { branch: OrgNode | null; group: OrgNode | null } = { branch: null, group: null }
  const denied = (member: Member) => {
    const { branch, group } = to
    if (!branch) return refuse('notFound', { what: '转入的党支部' }, { field: 'toBranchId' })
    const paths = [member.path, branch.path]
    const refusal = forbidden(actor, 'org.transfer', { paths, memberId: member._id })
    if (refusal && may(actor, 'org.transfer', { paths })) return refuse('notSelf', { what: '转接' })
    if (refusal) return refusal
    if (branch.kind === 'partyGroup')
      return refuse('badInput', { field: '转入的党支部', why: '请选择党支部，再选择党小组' }, { field: 'toBranchId' })
    return input.partyGroupId !== null && group?.parentId !== branch._id
      ? refuse('notFound', { what: '这个党小组' }, { field: 'partyGroupId' })
      : null
  }
  return stepMember(request, {
    id: input.memberId,
    read: async () => {
      const [member, branch, group] = await Promise.all([
        readRecord(memberRecordKind, input.memberId),
        readNode(input.toBranchId),
        input.partyGroupId === null ? null : readNode(input.partyGroupId),
      ])
      Object.assign(to, { branch, group })
      return member
    },
    denied,
    seen: input.version,
    make: (member) => {
      const today = beijingDay(at)
      const fromOn = input.fromOn ?? today
      const problem = sinceProblem(member, fromOn, today)
      if (problem) return problem
      const move = { by: actor.memberId, at, fromOn, reason: input.reason }
      return { fields: transferred(member, to.branch as OrgNode, input.partyGroupId, move) }
    },
    answer: ({ _id, version }) => ({ memberId: _id, version }),
  })
}
