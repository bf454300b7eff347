import { addDays, beijingDay } from '../../../src/contract/days'
import type { MeetingDetail } from '../../../src/contract/meeting'
import { may } from '../policy'
import type { Actor } from '../platform/actor'
import { keptRows } from './ownWork'
import { freeReviewers, nearestOf } from './reviewers'
import type { Meeting } from './store'
import { reviewSubject } from './subject'

/** How a submitted meeting waits, for whoever sent it up or would review it. */
interface Waiting {
  /** The caller reviews it. */
  reviews: boolean
  review?: MeetingDetail['review']
}

/** One request for who is asked in vain or would know who is asked; none for everyone else. */
export const waitingFor = async (actor: Actor, meeting: Meeting): Promise<Waiting> => {
  if (meeting.state !== 'submitted') return { reviews: false }
  const subject = reviewSubject(meeting)
  const could = may(actor, 'meeting.review', { ...subject, workedBy: [] })
  if (!could && !may(actor, 'meeting.submit', subject)) return { reviews: false }
  const own = could && (!may(actor, 'meeting.review', subject) || (await keptRows(meeting, actor.memberId)))
  if (could && !own) return { reviews: true }
  const asked = nearestOf(await freeReviewers(meeting))
  const [first] = asked
  return {
    reviews: false,
    review: {
      own,
      by: first ? { nodeName: first.nodeName, names: asked.map(({ name }) => name) } : null,
      until: meeting.reviewDueAt ? addDays(beijingDay(meeting.reviewDueAt), -1) : null,
    },
  }
}
