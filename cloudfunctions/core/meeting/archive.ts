import type { Handler } from '../platform/request'
import { notReviewable } from './reviewing'
import { stepAnswer, takeStep } from './step'

export const archive: Handler<'meeting.archive'> = (request) =>
  takeStep(request, {
    name: 'archive',
    denied: (meeting) => notReviewable(request.actor, meeting),
    answer: stepAnswer,
  })
