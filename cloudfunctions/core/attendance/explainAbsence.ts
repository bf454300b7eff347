import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { auditEntry } from '../platform/audit'
import { put } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { meetingToRun, personOnRoll, stillCorrectable } from './load'
import { rowIdOf } from '../meeting/rows'
import type { AbsenceReason } from './store'

/** The reason a secretary notes for someone who did not come; it changes no status. */
export const explainAbsence: Handler<'attendance.explainAbsence'> = async (request) => {
  const { input, actor, at } = request
  const loaded = await meetingToRun(input.meetingId, actor, at)
  if (loaded instanceof Problem) return loaded
  if (!stillCorrectable(loaded.state)) {
    return refuse('meetingStateWrong', { state: meetingStateLabels[loaded.state], what: '填写缺席原因' })
  }
  const entry = await personOnRoll(loaded.door, input.memberId)
  if (entry instanceof Problem) return entry
  const note: AbsenceReason = {
    _id: rowIdOf(loaded.meeting._id, input.memberId),
    meetingId: loaded.meeting._id,
    memberId: input.memberId,
    reason: input.reason,
    by: actor.memberId,
    audit: [auditEntry(request)],
  }
  await put('absences', note)
  return { memberId: input.memberId }
}
