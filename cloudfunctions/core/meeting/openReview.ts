import { named } from '../../../src/contract/person'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already } from '../record/step'
import { keptRows } from './ownWork'
import { notReviewable } from './reviewing'
import { stepAnswer, takeChange } from './step'

/** A reviewer has the record before them. The first is noted, for it is not taken back from then on; nobody after. */
export const openReview: Handler<'meeting.openReview'> = (request) => {
  const { actor, at } = request
  return takeChange(request, {
    name: 'openReview',
    denied: (meeting) => notReviewable(actor, meeting),
    make: async (meeting) => {
      if (meeting.reviewOpened) return already(stepAnswer(meeting))
      if (await keptRows(meeting, actor.memberId)) return refuse('ownWork')
      return { fields: { reviewOpened: { by: named(actor), at } } }
    },
  })
}
