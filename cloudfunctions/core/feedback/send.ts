import { addDays, beijingDay } from '../../../src/contract/days'
import { usualFeedbackDays } from '../../../src/contract/feedbackWords'
import { organ } from '../org/store'
import { retryId } from '../platform/crypto'
import type { Handler } from '../platform/request'
import { pathIds } from '../policy/scope'
import { create } from '../record/create'
import { feedbackKind } from './store'

export const send: Handler<'feedback.send'> = (request) => {
  const { input, actor, at } = request
  const id = retryId(actor.memberId, input.clientId)
  return create(feedbackKind, request, {
    id,
    make: async () => ({
      _id: id,
      memberId: actor.memberId,
      writerName: actor.name,
      path: actor.path,
      about: input.about,
      text: input.text,
      sentAt: at,
      dueOn: addDays(beijingDay(at), (await organ()).feedbackDays ?? usualFeedbackDays),
      state: 'waiting' as const,
      answer: null,
      settled: null,
      entryId: null,
      answerers: pathIds(actor.path),
    }),
    answer: ({ _id }) => ({ feedbackId: _id }),
  })
}
