import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { rowIdOf } from '../meeting/rows'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { create } from '../record/create'
import { already, step, toldOr } from '../record/step'
import { meetingAtDoor, personOnRoll, stillCorrectable, type MeetingAtDoor } from './load'
import { absenceKind } from './store'

const barred = async ({ denied, state, door }: MeetingAtDoor, memberId: string) => {
  if (denied) return denied
  if (!stillCorrectable(state))
    return refuse('meetingStateWrong', { state: meetingStateLabels[state], what: '填写缺席原因' })
  const entry = await personOnRoll(door, memberId)
  return entry instanceof Problem ? entry : null
}

/** The reason a secretary notes for someone who did not come; it changes no status. Another one leaves the first on record. */
export const explainAbsence: Handler<'attendance.explainAbsence'> = async (request) => {
  const { actor, at, input } = request
  const { meetingId, memberId, reason } = input
  const atDoor = await meetingAtDoor(meetingId, actor, at)
  if (atDoor instanceof Problem) return atDoor
  const id = rowIdOf(meetingId, memberId)
  const refusal = await barred(atDoor, memberId)
  if (refusal) return toldOr(absenceKind, request, { id, refusal })
  const answer = { memberId }
  const by = actor.memberId
  return create(absenceKind, request, {
    id,
    make: () => ({ _id: id, meetingId, memberId, reason, by, earlier: [] }),
    answer: () => answer,
    taken: (stored) =>
      step(absenceKind, request, {
        id,
        found: stored,
        denied: () => null,
        make: (now) => {
          if (now.reason === reason && now.by === by) return already(answer)
          return { fields: { reason, by }, append: { earlier: [{ reason: now.reason, by: now.by, until: at }] } }
        },
        answer: () => answer,
      }),
  })
}
