import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { stepAnswer, takeStep } from './step'
import { meetingSubject } from './subject'

export const announce: Handler<'meeting.announce'> = (request) =>
  takeStep(request, {
    name: 'announce',
    denied: (meeting) => forbidden(request.actor, 'meeting.plan', meetingSubject(meeting)),
    fields: () => ({ announcedAt: request.at }),
    answer: stepAnswer,
  })
