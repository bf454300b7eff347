import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Actor } from '../platform/actor'
import { rowKeepersOf } from './ownWork'
import type { Meeting } from './store'
import { reviewSubject } from './subject'

/** Null for a reviewer. Who could review but for having worked on the meeting is told so, not that a post is missing. */
export const notReviewable = (actor: Actor, meeting: Meeting) => {
  const subject = reviewSubject(meeting)
  if (may(actor, 'meeting.review', subject)) return null
  return may(actor, 'meeting.review', { ...subject, workedBy: [] })
    ? refuse('ownWork')
    : forbidden(actor, 'meeting.review', subject)
}

/** What is of the time it waits, once it waits no longer. */
export const judged = { reviewDueAt: null, archivesItself: false, reviewOpened: null, returnAsk: null } as const

/** What a reviewer's step sets: the rows are asked once more, for they may be put right until the meeting is judged. */
export const judging = async (actor: Actor, meeting: Meeting) => {
  const rowKeepers = await rowKeepersOf(meeting)
  return rowKeepers.includes(actor.memberId) ? refuse('ownWork') : { rowKeepers, ...judged }
}
