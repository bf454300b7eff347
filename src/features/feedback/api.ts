import type { Input } from '../../contract'
import type { FeedbackView } from '../../contract/feedbackWords'
import { ask, callAction } from '../../platform/callAction'

export type FeedbackAsked = Pick<Input<'feedback.list'>, 'nodeId' | 'month'>
export const askFeedback = (view: FeedbackView | undefined, asked: FeedbackAsked, cursor?: string) =>
  ask('feedback.list', { view, ...asked, cursor })
export const askOne = (feedbackId: string) => ask('feedback.show', { feedbackId })

export const answerFeedback = (feedbackId: string, words: string) =>
  callAction('feedback.answer', { feedbackId, words })
export const settleFeedback = (feedbackId: string, settled: boolean) =>
  callAction('feedback.settle', { feedbackId, settled })
export const carryToLedger = (feedbackId: string, matter: string) =>
  callAction('feedback.toLedger', { feedbackId, matter })
export const saveDays = (days: number, version: number) => callAction('feedback.saveDays', { days, version })
