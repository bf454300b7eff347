import { beijingDay } from '../../../src/contract/days'
import { openEntries } from '../ledger/openEntries'
import type { Actor } from '../platform/actor'
import { auditEntry } from '../platform/audit'
import { command, transact } from '../platform/db'
import { Problem } from '../platform/problem'
import { covers } from '../policy/scope'
import type { Handler } from '../platform/request'
import { loadToAnswer } from './reach'
import type { FeedbackDoc } from './store'

/** The officer's own node keeps the entry: the writer's branch would tell who wrote, and may be what it is about. */
const nodeOf = (actor: Actor, doc: FeedbackDoc) => {
  const [post] = actor.posts
    .filter((held) => held.confirmed && held.post === 'committeeOfficer' && covers(held.path, doc.path))
    .sort((a, b) => a.path.length - b.path.length)
  if (!post) throw new Error('Whoever may answer holds a post above the writer')
  return { branchId: post.nodeId, branchName: post.nodeName, path: post.path }
}

export const toLedger: Handler<'feedback.toLedger'> = async (request) => {
  const { input, actor, at } = request
  const doc = await loadToAnswer(actor, input.feedbackId)
  if (doc instanceof Problem) return doc
  const origin = {
    kind: 'feedback' as const,
    sourceId: doc._id,
    label: '意见反馈',
    raisedOn: beijingDay(at),
    ...nodeOf(actor, doc),
    involved: [],
    answerBy: { memberId: actor.memberId, name: actor.name },
  }
  return transact(async (transaction) => {
    const stored = await transaction.read<FeedbackDoc>('feedback', doc._id)
    if (stored?.entryId) return { entryId: stored.entryId }
    const { ids } = await openEntries(transaction, request, origin, [
      { key: 'entry', matter: input.matter, raisedBy: null },
    ])
    const [entryId] = ids as [string]
    await transaction.change('feedback', doc._id, {
      entryId,
      audit: command.push([auditEntry(request)]),
    })
    return { entryId }
  })
}
