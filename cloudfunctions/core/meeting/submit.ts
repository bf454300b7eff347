import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { takeStep } from './step'
import { meetingSubject } from './subject'

export const submit: Handler<'meeting.submit'> = (request) =>
  takeStep(request, {
    name: 'submit',
    denied: (meeting) => forbidden(request.actor, 'meeting.submit', meetingSubject(meeting)),
    check: (meeting) => (meeting.minutes ? null : refuse('minutesMissing')),
    fields: () => ({ submittedBy: request.actor.memberId }),
  })
