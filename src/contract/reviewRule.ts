import { meetingStateLabels, type MeetingState } from './vocabulary'

/** Days a submitted meeting waits for somebody above who is free to review it, while the organ has set no figure. */
export const usualReviewDays = 10
export const longestReviewDays = 60
/** What a record that archived itself says wherever it is shown. */
export const unreviewedWords = '到期自动归档，未经审核'
export const stateWords = ({ state, unreviewed }: { state: MeetingState; unreviewed?: true }): string =>
  unreviewed ? unreviewedWords : meetingStateLabels[state]
