import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { maxMinutes, plannedMinutes } from './rules'
import { stepAnswer, takeStep } from './step'
import { meetingSubject } from './subject'

/** Ends check-in and confirms how long the meeting lasted: as planned, unless the secretary says otherwise. */
export const close: Handler<'meeting.close'> = (request) => {
  const { minutes } = request.input
  return takeStep(request, {
    name: 'close',
    denied: (meeting) => forbidden(request.actor, 'meeting.run', meetingSubject(meeting)),
    fields: (meeting) => {
      const max = maxMinutes(meeting, request.at)
      if (minutes !== undefined && minutes > max)
        return refuse(
          'badInput',
          { field: '会议用时', why: `最多 ${max} 分钟（从开始签到算起）` },
          { field: 'minutes' },
        )
      return { closedAt: request.at, creditedMinutes: minutes ?? plannedMinutes(meeting) }
    },
    says: (meeting) => meeting.creditedMinutes === (minutes ?? plannedMinutes(meeting)),
    answer: stepAnswer,
  })
}
