import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { meetingToRun, personOnRoll, stillCorrectable } from './load'
import { recordAgain } from './record'
import { arrivalStatus, lateEntryFits } from './rules'

/** 补录: after closing and before archiving, with a reason and the time of arrival. */
export const enterLate: Handler<'attendance.enterLate'> = async (request) => {
  const { input, actor, at } = request
  const loaded = await meetingToRun(input.meetingId, actor, at)
  if (loaded instanceof Problem) return loaded
  const { meeting, state } = loaded
  if (state === 'open' || !stillCorrectable(state)) {
    return refuse('meetingStateWrong', { state: meetingStateLabels[state], what: '补录' })
  }
  const entry = await personOnRoll(loaded.door, input.memberId)
  if (entry instanceof Problem) return entry
  if (!lateEntryFits(meeting, input.arrivedAt)) {
    return refuse('badInput', { field: '到会时间', why: '不在会议进行的时间内' }, { field: 'arrivedAt' })
  }
  return recordAgain(
    meeting,
    {
      memberId: input.memberId,
      key: input.memberId,
      name: entry.name,
      branchId: entry.branchId,
      from: entry.branchName,
      status: arrivalStatus(meeting, input.arrivedAt),
      method: 'lateEntry',
      offline: false,
      arrivedAt: input.arrivedAt,
      reason: input.reason,
      codeUse: null,
    },
    request,
  )
}
