import { auditEntry } from '../platform/audit'
import { change, command, readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { loadToAnswer, noSuchFeedback, waitsFor } from './reach'
import type { FeedbackDoc } from './store'

/** Once; whoever comes second reads who was first. */
export const answer: Handler<'feedback.answer'> = async (request) => {
  const { input, actor, at } = request
  const doc = await loadToAnswer(actor, input.feedbackId)
  if (doc instanceof Problem) return doc
  const fields = {
    state: 'answered',
    answer: { words: input.words, by: { memberId: actor.memberId, name: actor.name }, at },
    waitsFor: waitsFor({ ...doc, state: 'answered' }),
    audit: command.push([auditEntry(request)]),
  }
  if (await change('feedback', doc._id, fields, { state: 'waiting' })) return { feedbackId: doc._id }
  const stored = (await readDoc<FeedbackDoc>('feedback', doc._id))?.answer
  if (stored?.by.memberId === actor.memberId && stored.words === input.words) return { feedbackId: doc._id }
  return refuse('feedbackAnswered', { name: stored?.by.name ?? '' })
}

export const settle: Handler<'feedback.settle'> = async (request) => {
  const { input, actor } = request
  const { feedbackId, settled } = input
  const fields = { settled, waitsFor: [], audit: command.push([auditEntry(request)]) }
  if (await change('feedback', feedbackId, fields, { memberId: actor.memberId, state: 'answered', settled: null }))
    return { feedbackId }
  const doc = await readDoc<FeedbackDoc>('feedback', feedbackId)
  if (doc?.memberId !== actor.memberId) return noSuchFeedback()
  if (doc.state === 'waiting') return refuse('feedbackWaiting')
  return doc.settled === settled
    ? { feedbackId }
    : refuse('feedbackSettled', { how: doc.settled ? '已经解决' : '还没有解决' })
}
