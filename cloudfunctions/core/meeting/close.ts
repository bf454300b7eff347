import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { maxMinutes, plannedMinutes } from './rules'
import { takeStep } from './step'
import { meetingSubject } from './subject'

/** Ends check-in and confirms how long the meeting lasted: as planned, unless the secretary says otherwise. */
export const close: Handler<'meeting.close'> = (request) =>
  takeStep(request, {
    name: 'close',
    denied: (meeting) => forbidden(request.actor, 'meeting.run', meetingSubject(meeting)),
    check: (meeting) => {
      const max = maxMinutes(meeting, request.at)
      if (request.input.minutes === undefined || request.input.minutes <= max) return null
      return refuse('badInput', { field: '会议用时', why: `最多 ${max} 分钟（从开始签到算起）` }, { field: 'minutes' })
    },
    fields: (meeting) => ({ closedAt: request.at, creditedMinutes: request.input.minutes ?? plannedMinutes(meeting) }),
  })
