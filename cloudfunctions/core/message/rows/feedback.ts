import { messagePages } from '../../../../src/contract/messageWords'
import type { FeedbackDoc } from '../../feedback/store'
import { timeWords } from '../words'
import type { Owed, Source } from './row'

const owed = ({ state, answer }: Pick<FeedbackDoc, 'state' | 'answer'>, since: string): Owed[] =>
  state === 'answered' && answer && answer.at > since
    ? [{ row: 'feedback-answered', key: answer.at, at: answer.at, until: null }]
    : []

export const feedbackSource: Source<FeedbackDoc> = {
  collection: 'feedback',
  fields: ['state', 'answer'],
  owed,
  told: async (doc, { key }) =>
    // Read and settled meanwhile, there is nothing to tell.
    doc?.answer?.at === key && doc.settled === null
      ? {
          people: [doc.memberId],
          words: { title: '您的意见有了答复', time: timeWords(doc.answer.at), note: '请打开看看是否解决' },
          page: messagePages.feedback(doc._id),
        }
      : null,
}
