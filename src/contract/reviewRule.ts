import { changedWord, type NoticeSaid } from './meetingNotice'
import { meetingStateLabels, type MeetingState } from './vocabulary'

/** Days a submitted meeting waits for somebody above who is free to review it, while the organ has set no figure. */
export const usualReviewDays = 10
export const longestReviewDays = 60
/** What a record that archived itself says of itself; a chip has room for the second half. */
export const unreviewedWords = '到期自动归档，未经审核'
const unreviewedWord = '未经审核'
/** How a record stands, in a chip's word or two. */
export interface Standing {
  state: MeetingState
  unreviewed?: true
  noticeSaid?: NoticeSaid
}
export const stateWords = ({ state, unreviewed, noticeSaid }: Standing): string => {
  if (unreviewed) return unreviewedWord
  return noticeSaid ? changedWord : meetingStateLabels[state]
}
