import * as v from 'valibot'
import { action } from './action'
import { nothing, version } from './fields'
import { longestReviewDays, reviewables, type Reviewable } from './reviewRule'

/** One version of what is reviewed and how long the rest waits; version 0, the usual, was saved by nobody. */
export interface SavedReviewRule {
  version: number
  days: number
  /** What is reviewed one by one; anything else archives itself. */
  kinds: Reviewable[]
  savedBy: string | null
  savedAt: string | null
}
export interface ReviewRules {
  /** Newest first; the first applies to whatever is submitted from now on. */
  versions: SavedReviewRule[]
  can: { save: boolean }
}
export const reviewRule = action<ReviewRules>()({ name: 'meeting.reviewRule', input: nothing, problems: [] })

/** `version`: the newest one seen; a saving is always a new version, the earlier ones stay. `kinds` left out: as they are. */
export const saveReviewRule = action<SavedReviewRule>()({
  name: 'meeting.saveReviewRule',
  writes: true,
  input: v.strictObject({
    version,
    days: v.pipe(
      v.number('请填写天数'),
      v.integer('请填写整数天'),
      v.minValue(1, '至少 1 天'),
      v.maxValue(longestReviewDays, `最多 ${longestReviewDays} 天`),
    ),
    kinds: v.optional(
      v.pipe(
        v.array(v.picklist(reviewables, '请选择会议类型')),
        v.check((kinds) => new Set(kinds).size === kinds.length, '有一种选了两次'),
      ),
    ),
  }),
  problems: ['notAllowed', 'changedElsewhere'],
})
