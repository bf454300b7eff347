import { named } from '../../../../src/contract/person'
import { readMember } from '../../org/store'
import { auditEntry } from '../../platform/audit'
import { retryId } from '../../platform/crypto'
import { refuse } from '../../platform/problem'
import type { Handler } from '../../platform/request'
import { lacking } from '../../policy'
import { create } from '../../record/create'
import { acceptedWhere, mayEnter } from './reach'
import { claimDays, saysOf, saysProblem } from './rules'
import { trainingKind } from './store'

export const enterTraining: Handler<'study.enterTraining'> = (request) => {
  const { input, actor, at } = request
  const id = retryId(actor.memberId, input.clientId)
  return create(trainingKind, request, {
    id,
    make: async () => {
      const member = await readMember(input.memberId)
      if (!member) return refuse('notFound', { what: '这位同志' })
      const of = { memberId: member._id, branchId: member.branchId, path: member.path }
      if (!mayEnter(actor, of)) return lacking('study.enterTraining')
      const wrong = saysProblem(input, at)
      if (wrong) return wrong
      return {
        _id: id,
        ...of,
        memberName: member.name,
        ...saysOf(input),
        state: 'waiting' as const,
        enteredBy: named(actor),
        enteredAt: at,
        sentAt: at,
        acceptedAt: await acceptedWhere({ ...of, audit: [auditEntry(request)] }),
        decided: null,
        earlier: [],
      }
    },
    answer: ({ _id, version }) => ({ trainingId: _id, version }),
    beside: (transaction, doc) => claimDays(transaction, doc),
  })
}
