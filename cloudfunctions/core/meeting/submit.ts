import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { stepAnswer, takeStep } from './step'
import { meetingSubject } from './subject'

export const submit: Handler<'meeting.submit'> = (request) =>
  takeStep(request, {
    name: 'submit',
    denied: (meeting) => forbidden(request.actor, 'meeting.submit', meetingSubject(meeting)),
    fields: (meeting) => (meeting.minutes ? { submittedBy: request.actor.memberId } : refuse('minutesMissing')),
    answer: stepAnswer,
  })
