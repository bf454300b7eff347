import { addDays, beijingDay } from '../../../src/contract/days'
import { usualFeedbackDays } from '../../../src/contract/feedbackWords'
import { organ } from '../org/store'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { pathIds } from '../policy/scope'
import type { Handler } from '../platform/request'
import { waitsFor } from './reach'
import type { FeedbackDoc } from './store'

export const send: Handler<'feedback.send'> = async (request) => {
  const { input, actor, at } = request
  const days = (await organ()).feedbackDays ?? usualFeedbackDays
  const fields = {
    _id: retryId(actor.memberId, input.clientId),
    memberId: actor.memberId,
    writerName: actor.name,
    path: actor.path,
    about: input.about,
    text: input.text,
    sentAt: at,
    dueOn: addDays(beijingDay(at), days),
    state: 'waiting' as const,
    answer: null,
    settled: null,
    entryId: null,
    answerers: pathIds(actor.path),
    audit: [auditEntry(request)],
  }
  // A duplicate is the same request once more.
  await insert<FeedbackDoc>('feedback', { ...fields, waitsFor: waitsFor(fields) })
  return { feedbackId: fields._id }
}
