import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../request'
import { memberProblem, plainFields } from './memberInput'
import { phoneFields } from './phone'
import { phoneTaken } from './phoneTaken'
import type { Member, OrgNode } from './store'
import { readMember, readNode } from './store'

const newMember = (request: Request<'org.addMember'>, branch: OrgNode): Member => {
  const id = retryId(request.actor.memberId, request.input.clientId)
  return {
    _id: id,
    ...plainFields(request.input),
    branchId: branch._id,
    branchName: branch.name,
    path: branch.path,
    ...phoneFields(id, request.input.phone),
    posts: [],
    pastPosts: [],
    postNodeIds: [],
    openId: null,
    status: 'active',
    addedAt: request.at,
    version: 1,
    audit: [auditEntry(request)],
  }
}

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
  const member = newMember(request, branch)
  if ((await insert('members', member)) === 'inserted') return { memberId: member._id }
  // Either this very request was answered before and the answer was lost, or the number belongs to someone.
  if (await readMember(member._id)) return { memberId: member._id }
  if (input.phone === null) throw new Error('A member without a phone cannot be a duplicate')
  return phoneTaken(actor, input.phone)
}
