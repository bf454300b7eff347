import { named } from '../../../src/contract/person'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already, step } from '../record/step'
import { loadMeeting } from './load'
import { keptRows } from './ownWork'
import { meetingKind } from './record'
import { notReviewable } from './reviewing'
import { allows } from './rules'
import { stateWrong, stepAnswer } from './step'

/** A reviewer has the record before them. The first is noted, for it is not taken back from then on; nobody after. */
export const openReview: Handler<'meeting.openReview'> = (request) => {
  const { actor, at, input, requestId } = request
  return step(meetingKind, request, {
    id: input.meetingId,
    read: () => loadMeeting(input.meetingId, at, requestId),
    denied: (meeting) => notReviewable(actor, meeting),
    make: async (meeting) => {
      if (!allows('openReview', meeting.state)) return stateWrong(meeting, 'openReview')
      if (meeting.reviewOpened) return already(stepAnswer(meeting))
      if (await keptRows(meeting, actor.memberId)) return refuse('ownWork')
      return { fields: { reviewOpened: { by: named(actor), at } } }
    },
    answer: stepAnswer,
  })
}
