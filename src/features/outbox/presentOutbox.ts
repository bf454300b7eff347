import { beijingClock, beijingDay, dayText } from '../../contract/days'
import type { Draft, SentItem } from '../../platform/outbox'
import { photosText } from '../../platform/outbox'

/** What the person sees of what they wrote; pure. */

export const outboxTitle = (unsent: number): string => (unsent === 0 ? '写的都送出去了' : `还有 ${unsent} 份没有送出`)

const when = (at: string, thisYear: number): string =>
  `${dayText(beijingDay(at), thisYear).split(' ')[0]} ${beijingClock(at)}`

/** The refusal before all else; then how many photos went, what it says, and when it was last written. */
export const draftLine = (draft: Draft, note: string | undefined, thisYear: number): string =>
  draft.problem ||
  [photosText(draft), note, draft.savedAt && `${when(draft.savedAt, thisYear)} 保存`].filter(Boolean).join(' · ')

export interface SentLine {
  id: string
  title: string
  note: string
}
export const sentLine = ({ id, title, at }: SentItem, thisYear: number): SentLine => ({
  id,
  title,
  note: `${when(at, thisYear)} 送出`,
})
