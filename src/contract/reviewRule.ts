import { changedWord, type NoticeSaid } from './meetingNotice'
import { meetingKindLabels, meetingKinds, meetingStateLabels, type MeetingKind, type MeetingState } from './vocabulary'

/** What an organ may have reviewed one by one: a kind of meeting, or what was done at one. */
export const reviewables = [...meetingKinds, 'votedGeneralMeeting', 'election'] as const
export type Reviewable = (typeof reviewables)[number]
export const reviewableLabels: Record<Reviewable, string> = {
  ...meetingKindLabels,
  votedGeneralMeeting: '党员大会（有表决的）',
  election: '有选举的会议',
}
/** While the organ has said nothing; the rest archives itself. */
export const usualReviewKinds: readonly Reviewable[] = [
  'votedGeneralMeeting',
  'organizationalLifeMeeting',
  'democraticReview',
  'election',
]
export const reviewKindsText = (kinds: readonly Reviewable[]): string =>
  kinds.length === 0
    ? '没有逐场审核的会议'
    : reviewables
        .filter((each) => kinds.includes(each))
        .map((each) => reviewableLabels[each])
        .join('、')

interface Held {
  kinds: readonly MeetingKind[]
  votes: readonly unknown[]
  elections?: readonly unknown[]
}
/** Whether the organ has a meeting like this reviewed one by one. */
export const isReviewed = ({ kinds, votes, elections = [] }: Held, reviewed: readonly Reviewable[]): boolean =>
  kinds.some((kind) => reviewed.includes(kind)) ||
  (kinds.includes('generalMeeting') && votes.length > 0 && reviewed.includes('votedGeneralMeeting')) ||
  (elections.length > 0 && reviewed.includes('election'))

/** Days a submitted meeting waits that nobody has to review, or nobody above is free to, while the organ has set no figure. */
export const usualReviewDays = 10
export const longestReviewDays = 60
/** What of the list of what is to be reviewed may be asked for. */
export const waitings = ['submitted', 'archivesItself', 'amending'] as const
export type Waiting = (typeof waitings)[number]
export const waitingLabels: Record<Waiting, string> = {
  submitted: '待审核',
  archivesItself: '到期自动归档',
  amending: '更正待审',
}
/** By one tap. */
export const archivedAtOnce = 50
/** What a record that archived itself says of itself; a chip has room for the second half. */
export const unreviewedWords = '到期自动归档，未经审核'
const unreviewedWord = '未经审核'
/** How a record stands, in a chip's word or two. */
export interface Standing {
  state: MeetingState
  unreviewed?: true
  archivesItself?: true
  amending?: true
  noticeSaid?: NoticeSaid
}
export const stateWords = ({ state, unreviewed, archivesItself, amending, noticeSaid }: Standing): string => {
  if (amending) return waitingLabels.amending
  if (unreviewed) return unreviewedWord
  if (archivesItself) return waitingLabels.archivesItself
  return noticeSaid ? changedWord : meetingStateLabels[state]
}
