import type { Calendar } from './calendar'
import { feedback, type FeedbackPlan } from './data/feedback'
import type { Moment } from './moments'
import type { SampleOrgan } from './organ'

const answer = async (organ: SampleOrgan, plan: FeedbackPlan, feedbackId: string): Promise<void> => {
  const { answered, by } = plan
  if (!answered) return
  await organ.act(organ.bound(answered.by).openid, 'feedback.answer', { feedbackId, words: answered.words })
  await organ.act(organ.bound(by).openid, 'feedback.settle', { feedbackId, settled: answered.settled })
}

export const feedbackMoments = (organ: SampleOrgan, calendar: Calendar): Moment[] =>
  feedback.flatMap((plan): Moment[] => {
    const { key, by, about, text, day, answered } = plan
    const sent: { feedbackId?: string } = {}
    const send = async () => {
      sent.feedbackId = (
        await organ.act(organ.bound(by).openid, 'feedback.send', { clientId: key, about, text })
      ).feedbackId
    }
    return [
      { at: calendar.at(day, '12:30'), chain: key, act: send },
      ...(answered
        ? [{ at: calendar.at(answered.day, '15:20'), chain: key, act: () => answer(organ, plan, sent.feedbackId!) }]
        : []),
    ]
  })
