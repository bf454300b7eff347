import type { Input } from '../../../src/contract'

/** What people of the sample organ wrote, and the answer. */
export interface FeedbackPlan {
  readonly key: string
  readonly by: string
  readonly about: Input<'feedback.send'>['about']
  readonly text: string
  /** Working days from today. */
  readonly day: number
  readonly answered?: { readonly by: string; readonly day: number; readonly words: string; readonly settled: boolean }
}
export const feedback: readonly FeedbackPlan[] = [
  {
    key: 'seed-feedback-evening',
    by: 'wang-member',
    about: 'work',
    text: '集中学习能不能放在上班时间，晚上值班的同志赶不上。',
    day: -20,
    answered: {
      by: 'zhou-committee-officer',
      day: -16,
      words: '同意。已请各支部从下月起把集中学习安排在周三下午，值班同志可以看材料自学。',
      settled: true,
    },
  },
  {
    key: 'seed-feedback-letters',
    by: 'zhao-activist',
    about: 'system',
    text: '会议详情里的议程字小，老同志看不清。',
    day: -2,
  },
]
