import type { Handler } from '../platform/request'
import { judging, notReviewable } from './reviewing'
import { stepAnswer, takeStep } from './step'

/** Sends a submitted meeting back: minutes, votes, roll and rows may be corrected again until it is submitted once more. */
export const returnMeeting: Handler<'meeting.return'> = (request) =>
  takeStep(request, {
    name: 'return',
    denied: (meeting) => notReviewable(request.actor, meeting),
    fields: (meeting) => judging(request.actor, meeting),
    reason: request.input.reason,
    answer: stepAnswer,
  })
