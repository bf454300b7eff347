import { stepOfJobs } from '../record/step'
import { meetingKind } from './record'
import { asOf, plannedMinutes } from './rules'
import type { Meeting } from './store'

/**
 * Closes a meeting left open 6 hours after its planned end, as of that instant. Returns whether this call did it; another
 * call, or the secretary, may have been first.
 */
export const closeOverdue = (meeting: Meeting, at: string, requestId: string): Promise<boolean> =>
  stepOfJobs(meetingKind, { act: 'jobs.closeOverdue', by: 'jobs', at, requestId }, meeting, {
    fields: {
      state: 'closed',
      closedAt: asOf(meeting, at).closedAt,
      creditedMinutes: plannedMinutes(meeting),
    },
    append: {
      log: [
        { at, memberId: 'jobs', name: '系统', from: 'open', to: 'closed', reason: '超过计划结束时间 6 小时，自动结束' },
      ],
    },
  })
