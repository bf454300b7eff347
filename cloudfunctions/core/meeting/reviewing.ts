import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Actor } from '../platform/actor'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** Null for a reviewer. Who could review but for having chaired, recorded or submitted it is told so, not that a post is missing. */
export const notReviewable = (actor: Actor, meeting: Meeting) => {
  const subject = meetingSubject(meeting)
  if (may(actor, 'meeting.review', subject)) return null
  return may(actor, 'meeting.review', { ...subject, workedBy: [] })
    ? refuse('ownWork')
    : forbidden(actor, 'meeting.review', subject)
}
