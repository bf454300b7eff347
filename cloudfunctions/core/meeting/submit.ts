import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { isWritten } from './items'
import { stillUndecided, undecidedBy } from './leaves'
import { rowKeepersOf } from './ownWork'
import { reviewTerms } from './reviewRule'
import { stepAnswer, takeStep } from './step'
import { meetingSubject } from './subject'

/**
 * From now on it waits above; leave that whoever submits may decide is decided first, for nobody is asked again. Who worked on its rows is noted with it, so that it waits for
 * nobody of them.
 */
export const submit: Handler<'meeting.submit'> = (request) =>
  takeStep(request, {
    name: 'submit',
    denied: (meeting) => forbidden(request.actor, 'meeting.submit', meetingSubject(meeting)),
    fields: async (meeting) => {
      if (!isWritten(meeting)) return refuse('minutesMissing')
      const waiting = await undecidedBy(request.actor, meeting)
      if (waiting.length > 0) return stillUndecided(waiting, '在会议页的“请假等您批”里定下来再提交')
      const rowKeepers = await rowKeepersOf(meeting)
      return { submittedBy: request.actor.memberId, rowKeepers, ...(await reviewTerms(meeting, request.at)) }
    },
    answer: stepAnswer,
  })
