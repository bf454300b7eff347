/** Feedback's closed lists with their Chinese labels. Apart from the actions, because the app takes words without a validator. */

export const feedbackSubjects = ['system', 'work'] as const
export type FeedbackSubject = (typeof feedbackSubjects)[number]
export const feedbackSubjectLabels: Record<FeedbackSubject, string> = { system: '关于系统', work: '关于工作' }

/** `mine`: one's own; the other two are for who answers. */
export const feedbackViews = ['mine', 'toAnswer', 'answered'] as const
export type FeedbackView = (typeof feedbackViews)[number]

export type FeedbackState = 'waiting' | 'answered'

/** Days within which feedback is answered until the organ sets its own figure. It is the organ's promise; no regulation says a number. */
export const usualFeedbackDays = 15
export const maxFeedbackDays = 60
