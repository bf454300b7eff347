import { auditEntry } from '../platform/audit'
import { command } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { readRecord } from '../record/kind'
import { already } from '../record/step'
import { samePost } from './rules'
import { noted, stepMember } from './save'
import { memberRecordKind, organ } from './store'

export const confirmPost: Handler<'org.confirmPost'> = (request) => {
  const { memberId, nodeId, post } = request.input
  const around = { claimedBy: '' }
  return stepMember(request, {
    id: memberId,
    read: async () => {
      const [{ claimedBy }, member] = await Promise.all([organ(), readRecord(memberRecordKind, memberId)])
      Object.assign(around, { claimedBy })
      return member
    },
    denied: () => forbidden(request.actor, 'org.confirmPost', { paths: [], memberId, claimedBy: around.claimedBy }),
    make: ({ posts }) => {
      const held = posts.find((each) => samePost(each, post, nodeId))
      if (!held) return refuse('notFound', { what: '这项待确认的任职' })
      if (held.confirmed) return already({ memberId })
      return { fields: { posts: posts.map((each) => (each === held ? { ...each, confirmed: true } : each)) } }
    },
    beside: async (transaction) => {
      const line = noted(auditEntry(request))
      await transaction.change('settings', 'organ', { confirmedFirsts: command.addToSet(post), ...line })
    },
    answer: () => ({ memberId }),
  })
}
