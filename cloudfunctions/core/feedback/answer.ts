import { named } from '../../../src/contract/person'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { already, step } from '../record/step'
import { deniedToAnswer } from './reach'
import { feedbackKind, type FeedbackDoc } from './store'

const presentAnswer = ({ _id }: FeedbackDoc) => ({ feedbackId: _id })

/** Once; whoever comes second reads who was first. */
export const answer: Handler<'feedback.answer'> = (request) => {
  const { input, actor, at } = request
  const by = named(actor)
  return step(feedbackKind, request, {
    id: input.feedbackId,
    denied: (doc) => deniedToAnswer(actor, doc),
    make: (doc) => {
      if (doc.state === 'waiting')
        return { fields: { state: 'answered' as const, answer: { words: input.words, by, at } } }
      const same = doc.answer?.by.memberId === actor.memberId && doc.answer.words === input.words
      return same ? already(presentAnswer(doc)) : refuse('feedbackAnswered', { name: doc.answer?.by.name ?? '' })
    },
    answer: presentAnswer,
  })
}

/** The writer says it once. A filter says all there is to judge, so in the usual case nothing is read for it. */
export const settle: Handler<'feedback.settle'> = (request) => {
  const { input, actor } = request
  const { feedbackId, settled } = input
  return step(feedbackKind, request, {
    id: feedbackId,
    unread: {
      where: { memberId: actor.memberId, state: 'answered', settled: null },
      fields: { settled, waitsFor: [] },
      answer: { feedbackId },
    },
    denied: ({ memberId }) => (memberId === actor.memberId ? null : missing(feedbackKind)),
    make: (doc) => {
      if (doc.state === 'waiting') return refuse('feedbackWaiting')
      if (doc.settled === null) return { fields: { settled } }
      return doc.settled === settled
        ? already(presentAnswer(doc))
        : refuse('feedbackSettled', { how: doc.settled ? '已经解决' : '还没有解决' })
    },
    answer: presentAnswer,
  })
}
