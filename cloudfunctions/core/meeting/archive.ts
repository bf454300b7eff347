import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { dropVersions } from '../record/textVersions'
import { judging, notReviewable } from './reviewing'
import { stepAnswer, takeStep } from './step'
import { minutesNumber } from './writeMinutes'

/** What stands is the record from now on; what it said on the way there goes. A retry drops what a broken try left. */
export const archive: Handler<'meeting.archive'> = async (request) => {
  let rewritten = true
  const step = await takeStep(request, {
    name: 'archive',
    denied: (meeting) => notReviewable(request.actor, meeting),
    fields: (meeting) => {
      rewritten = minutesNumber(meeting) > 1
      return judging(request.actor, meeting)
    },
    answer: stepAnswer,
  })
  if (rewritten && !(step instanceof Problem)) await dropVersions(request.input.meetingId)
  return step
}
