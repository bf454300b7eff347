import * as v from 'valibot'
import { action } from './action'
import type { FeedbackState, FeedbackSubject, FeedbackView } from './feedbackWords'
import { feedbackSubjects, feedbackViews, maxFeedbackDays } from './feedbackWords'
import { clientId, cursor, id, line, narrowing, paragraphs, version } from './fields'
import type { LedgerState } from './ledgerWords'
import type { Paged } from './paged'

/** The one entry for complaints and suggestions: open to every bound account, answered within the organ's own time. */

const text = v.pipe(paragraphs(1000), v.nonEmpty('不能为空'))

export const send = action<{ feedbackId: string }>()({
  name: 'feedback.send',
  writes: true,
  input: v.strictObject({ clientId, about: v.nullable(v.picklist(feedbackSubjects, '请重新选择')), text }),
  problems: [],
})

export interface FeedbackRow {
  id: string
  /** The beginning of it. */
  text: string
  about: FeedbackSubject | null
  state: FeedbackState
  sentOn: string
  /** Beijing day by which it is to be answered. */
  dueOn: string
  /** What the writer said to the answer; null until then. */
  settled: boolean | null
  /** For who answers; null for the writer's own. */
  writer: string | null
  /** The writer's branch, for who answers. */
  branchName?: string
}
export interface FeedbackList extends Paged<FeedbackRow> {
  today: string
  /** The organ's own figure, and the version to change it from; null for who cannot. */
  days: number
  keepsDays: { version: number } | null
  /** The one these rows are of. */
  view: FeedbackView
  answers: boolean
}
/**
 * One's own, newest first; for who answers also what waits, oldest first, and what was answered. Without a view: what waits for
 * who answers, while something does, else one's own.
 */
export const list = action<FeedbackList>()({
  name: 'feedback.list',
  input: v.strictObject({ view: v.optional(v.picklist(feedbackViews)), ...narrowing, cursor }),
  problems: ['badInput'],
})

export interface FeedbackShown extends FeedbackRow {
  answer: { words: string; by: string; on: string } | null
  /** What became of it in the ledger; `id` for who answers. */
  entry: { id: string | null; number: string; state: LedgerState } | null
  today: string
  can: { answer: boolean; settle: boolean; toLedger: boolean }
}
/** One's own, or one to answer; any other is not there. */
export const show = action<FeedbackShown>()({
  name: 'feedback.show',
  input: v.strictObject({ feedbackId: id }),
  problems: ['notFound'],
})

interface FeedbackAnswer {
  feedbackId: string
}
export const answer = action<FeedbackAnswer>()({
  name: 'feedback.answer',
  writes: true,
  input: v.strictObject({ feedbackId: id, words: text }),
  problems: ['notFound', 'feedbackAnswered'],
})
/** The writer says once whether that settles it. */
export const settle = action<FeedbackAnswer>()({
  name: 'feedback.settle',
  writes: true,
  input: v.strictObject({ feedbackId: id, settled: v.boolean() }),
  problems: ['notFound', 'feedbackWaiting', 'feedbackSettled'],
})
/** Makes it an entry of the ledger, in words that name nobody; whoever does it carries the answer. */
export const toLedger = action<{ entryId: string }>()({
  name: 'feedback.toLedger',
  writes: true,
  input: v.strictObject({ feedbackId: id, matter: line(200) }),
  problems: ['notFound'],
})
export const saveDays = action<{ version: number }>()({
  name: 'feedback.saveDays',
  writes: true,
  input: v.strictObject({
    version,
    days: v.pipe(
      v.number('请填写天数'),
      v.integer('请填写整数天'),
      v.minValue(1, '不能小于 1'),
      v.maxValue(maxFeedbackDays, `最多 ${maxFeedbackDays} 天`),
    ),
  }),
  problems: ['notAllowed', 'changedElsewhere'],
})
