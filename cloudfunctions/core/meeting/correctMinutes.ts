import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already } from '../record/step'
import { forbidden } from '../policy'
import { maxMinutes } from './rules'
import { stepAnswer, takeChange } from './step'
import { meetingSubject } from './subject'

/** Puts right how long it took: by whoever runs it, until it is sent up, with what it was and why in the log. */
export const correctMinutes: Handler<'meeting.correctMinutes'> = (request) => {
  const { actor, at, input } = request
  return takeChange(request, {
    name: 'correctMinutes',
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    make: (meeting) => {
      const { creditedMinutes: before, state } = meeting
      if (before === input.minutes) return already(stepAnswer(meeting))
      const max = maxMinutes(meeting, meeting.closedAt ?? at)
      if (input.minutes > max)
        return refuse('badInput', { field: '会议用时', why: `最多 ${max} 分钟` }, { field: 'minutes' })
      const change = { what: 'minutes' as const, from: `${before ?? 0} 分钟`, to: `${input.minutes} 分钟` }
      const line = { at, memberId: actor.memberId, name: actor.name, from: state, to: state, reason: input.reason }
      return { fields: { creditedMinutes: input.minutes }, append: { log: [{ ...line, changes: [change] }] } }
    },
  })
}
