import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Actor } from '../platform/actor'
import type { Handler } from '../request'
import { takeStep } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

/** Who could review but for having chaired, recorded or submitted it is told so, not that a post is missing. */
const notReviewable = (actor: Actor, meeting: Meeting) => {
  const subject = meetingSubject(meeting)
  if (may(actor, 'meeting.review', subject)) return null
  return may(actor, 'meeting.review', { ...subject, workedBy: [] }) ? refuse('ownWork') : forbidden(actor, 'meeting.review', subject)
}

export const archive: Handler<'meeting.archive'> = (request) =>
  takeStep(request, { name: 'archive', denied: (meeting) => notReviewable(request.actor, meeting) })
