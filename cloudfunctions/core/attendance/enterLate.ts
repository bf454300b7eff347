import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { arrivalProblem } from '../meeting/arrivalTimes'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { arrivalByHand, recordByHand } from './byHand'
import { personOnRoll, stillCorrectable } from './load'

/** 补录: after closing and before archiving, with a reason and the time of arrival. */
export const enterLate: Handler<'attendance.enterLate'> = (request) => {
  const { memberId, arrivedAt, reason } = request.input
  return recordByHand(request, memberId, async ({ door, meeting, state }) => {
    if (state === 'open' || !stillCorrectable(state))
      return refuse('meetingStateWrong', { state: meetingStateLabels[state], what: '补录' })
    const entry = await personOnRoll(door, memberId)
    if (entry instanceof Problem) return entry
    const outside = arrivalProblem(meeting, entry.name, arrivedAt)
    if (outside) return outside
    return arrivalByHand(meeting, entry, { method: 'lateEntry', reason, at: arrivedAt })
  })
}
