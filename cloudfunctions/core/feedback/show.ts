import { beijingDay } from '../../../src/contract/days'
import { entriesOf } from '../ledger/openEntries'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { presentRow } from './present'
import { loadFeedback, mayAnswer } from './reach'

export const show: Handler<'feedback.show'> = async ({ input, actor, at }) => {
  const doc = await loadFeedback(actor, input.feedbackId)
  if (doc instanceof Problem) return doc
  const own = doc.memberId === actor.memberId
  const answers = mayAnswer(actor, doc)
  const [entry] = doc.entryId === null ? [] : await entriesOf('feedback', doc._id)
  return {
    ...presentRow(doc, own, true),
    answer: doc.answer && { words: doc.answer.words, by: doc.answer.by.name, on: beijingDay(doc.answer.at) },
    entry: entry ? { id: answers ? entry.id : null, number: entry.number, state: entry.state } : null,
    today: beijingDay(at),
    can: {
      answer: answers && doc.state === 'waiting',
      settle: own && doc.state === 'answered' && doc.settled === null,
      toLedger: answers && doc.entryId === null,
    },
  }
}
