import { Problem } from '../platform/problem'
import { forbidden } from '../policy'
import { auditEntry } from '../platform/audit'
import { endRequests } from './leaves'
import type { Handler } from '../platform/request'
import { stepAnswer, takeStep } from './step'
import { meetingSubject } from './subject'

/**
 * A cancelled meeting counts for nothing; an open one may be cancelled too, as long as it has not been closed. Nobody is
 * left to decide leave from it; a retry does that again if the first try broke off in between.
 */
export const cancel: Handler<'meeting.cancel'> = async (request) => {
  const step = await takeStep(request, {
    name: 'cancel',
    denied: (meeting) => forbidden(request.actor, 'meeting.plan', meetingSubject(meeting)),
    reason: request.input.reason,
    answer: stepAnswer,
  })
  if (!(step instanceof Problem)) await endRequests(request.input.meetingId, 'withdrawn', auditEntry(request))
  return step
}
