import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { memberProblem } from './memberInput'
import { newMember } from './newMember'
import { phoneTaken } from './phoneTaken'
import { readMember, readNode } from './store'

export const addMember: Handler<'org.addMember'> = async (request) => {
  const { input, actor } = request
  const branch = await readNode(input.branchId)
  if (!branch) return refuse('notFound', { what: '这个党支部' })
  const refusal = forbidden(actor, 'org.changeMembers', { paths: [branch.path] })
  if (refusal) return refusal
  if (branch.kind === 'partyGroup') {
    return refuse('badInput', { field: '党支部', why: '党员登记在支部，再选择党小组' }, { field: 'branchId' })
  }
  const problem = await memberProblem(branch._id, input)
  if (problem) return problem
  const member = newMember(retryId(actor.memberId, input.clientId), branch, input, request.at, auditEntry(request))
  if ((await insert('members', member)) === 'inserted') return { memberId: member._id }
  // Either this very request was answered before and the answer was lost, or the number belongs to someone.
  if (await readMember(member._id)) return { memberId: member._id }
  if (input.phone === null) throw new Error('A member without a phone cannot be a duplicate')
  return phoneTaken(actor, input.phone)
}
