import { counts } from '../../../src/contract/arrival'
import { named } from '../../../src/contract/person'
import { meetingStateLabels } from '../../../src/contract/vocabulary'
import { leaveKind, type Leave } from '../meeting/leaves'
import { attendanceCollection, rowIdOf, type AttendanceRow } from '../meeting/rows'
import type { Meeting } from '../meeting/store'
import { readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already, step, toldOr } from '../record/step'
import { meetingAtDoor, stillCorrectable } from './load'

export const cameReason = '本人到会，撤假'

const hasCome = async (meeting: Meeting, memberId: string): Promise<boolean> => {
  const row = await readDoc<AttendanceRow>(attendanceCollection(meeting), rowIdOf(meeting._id, memberId))
  return row !== null && counts(row, meeting)
}

/** 撤假，按到会: of somebody who counts as present already; their leave no longer says that they were to be away. */
export const endLeave: Handler<'attendance.endLeave'> = async (request) => {
  const { input, actor, at } = request
  const { meetingId, memberId } = input
  const atDoor = await meetingAtDoor(meetingId, actor, at)
  if (atDoor instanceof Problem) return atDoor
  const { meeting, state, denied } = atDoor
  const id = rowIdOf(meetingId, memberId)
  const barred = stillCorrectable(state)
    ? null
    : refuse('meetingStateWrong', { state: meetingStateLabels[state], what: '撤假' })
  const refusal = denied ?? barred
  if (refusal) return toldOr(leaveKind, request, { id, refusal })
  const answer = { memberId }
  const ended = await step<Leave, { memberId: string }, 'notOnLeaveHere' | 'notCameYet'>(leaveKind, request, {
    id,
    denied: () => null,
    make: async (leave) => {
      if (leave.state === 'withdrawn' && leave.takenBack?.reason === cameReason) return already(answer)
      if (!['requested', 'approved'].includes(leave.state)) return refuse('notOnLeaveHere', { name: leave.name })
      if (!(await hasCome(meeting, memberId))) return refuse('notCameYet', { name: leave.name })
      const takenBack = { ...named(actor), at, reason: cameReason }
      return { fields: { state: 'withdrawn', takenBack } }
    },
    answer: () => answer,
  })
  return ended instanceof Problem && ended.code === 'notFound' ? refuse('notOnLeaveHere', { name: '这位同志' }) : ended
}
