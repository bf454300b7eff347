import { auditEntry } from '../platform/audit'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { dropVersions } from '../record/textVersions'
import { endRequests } from './leaves'
import { judging, notReviewable } from './reviewing'
import { stepAnswer, takeStep } from './step'
import { isRewritten } from './writeMinutes'

/**
 * What stands is the record from now on; what it said on the way there goes, and leave that nobody decided lapses. A retry
 * does again what a broken try left.
 */
export const archive: Handler<'meeting.archive'> = async (request) => {
  let rewritten = true
  const step = await takeStep(request, {
    name: 'archive',
    denied: (meeting) => notReviewable(request.actor, meeting),
    fields: (meeting) => {
      rewritten = isRewritten(meeting)
      return judging(request.actor, meeting)
    },
    answer: stepAnswer,
  })
  if (step instanceof Problem) return step
  if (rewritten) await dropVersions(request.input.meetingId)
  await endRequests(request.input.meetingId, 'lapsed', auditEntry(request))
  return step
}
