import { forbidden } from '../policy'
import type { Handler } from '../request'
import { takeStep } from './step'
import { meetingSubject } from './subject'

export const close: Handler<'meeting.close'> = (request) =>
  takeStep(request, {
    name: 'close',
    denied: (meeting) => forbidden(request.actor, 'meeting.run', meetingSubject(meeting)),
    fields: { closedAt: request.at },
  })
