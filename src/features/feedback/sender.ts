import type { FeedbackSubject } from '../../contract/feedbackWords'
import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'

export interface FeedbackFields {
  about: FeedbackSubject | null
  text: string
}

const send: Send<FeedbackFields> = async ({ id, fields }, _photoIds, act) => {
  const sent = await act('feedback.send', { clientId: id, ...fields })
  return sent.ok ? { ok: true, value: { recordId: sent.value.feedbackId, version: 1 } } : sent
}

/** At launch: feedback that waits on this phone goes by itself. */
export const sendFeedbackDrafts = (): void =>
  registerSender('feedback', send, {
    title: () => '一条意见',
    note: ({ text }) => text.trim().slice(0, 40),
    form: ({ id }) => [routes.feedbackForm, { draftId: id }],
    record: (feedbackId) => [routes.feedbackItem, { feedbackId }],
    final: true,
  })
