import { beijingDay } from '../../../src/contract/days'
import { retryId } from '../platform/crypto'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { create } from '../record/create'
import { memberProblem } from './memberInput'
import { namesakeAsked } from './namesakes'
import { newMember } from './newMember'
import { phoneTaken } from './phoneTaken'
import { memberRecordKind, readNode } from './store'

const judged = async ({ input, actor, at }: Request<'org.addMember'>) => {
  const branch = await readNode(input.branchId)
  if (!branch) return refuse('notFound', { what: '这个党支部' })
  const refusal = forbidden(actor, 'org.changeMembers', { paths: [branch.path] })
  if (refusal) return refusal
  if (branch.kind === 'partyGroup')
    return refuse('badInput', { field: '党支部', why: '党员登记在支部，再选择党小组' }, { field: 'branchId' })
  const today = beijingDay(at)
  if (input.beganOn && input.beganOn > today)
    return refuse('badInput', { field: '到本支部的日期', why: '不能晚于今天' }, { field: 'beganOn' })
  return (await memberProblem(branch._id, input, today)) ?? (await namesakeAsked(actor, input)) ?? branch
}

export const addMember: Handler<'org.addMember'> = (request) => {
  const { input, actor, at } = request
  const id = retryId(actor.memberId, input.clientId)
  return create(memberRecordKind, request, {
    id,
    make: async () => {
      const branch = await judged(request)
      return branch instanceof Problem
        ? branch
        : newMember(id, branch, { ...input, beganOn: input.beganOn === undefined ? beijingDay(at) : input.beganOn }, at)
    },
    answer: () => ({ memberId: id }),
    clash: () => phoneTaken(actor, input.phone as string),
  })
}
