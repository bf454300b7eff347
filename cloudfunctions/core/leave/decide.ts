import { decided, deniedToDecide, leaveKind } from '../meeting/leaves'
import type { Meeting } from '../meeting/store'
import { readDoc } from '../platform/db'
import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { already, step } from '../record/step'
import { alreadyDecided, cancelled, leaveId, presentLeave } from './rules'

export const decide: Handler<'leave.decide'> = async (request) => {
  const { actor, at, input } = request
  const meeting = await readDoc<Meeting>('meetings', input.meetingId)
  if (!meeting) return missing(leaveKind)
  const fields = decided(input, actor, at)
  return step(leaveKind, request, {
    id: leaveId(input.meetingId, input.memberId),
    denied: (leave) => deniedToDecide(actor, leave, meeting),
    make: (leave) => {
      // A request that crossed with the cancelling may still wait; nothing is decided about a meeting that is not held.
      const over = cancelled(meeting)
      if (over) return over
      if (leave.state === fields.state && leave.decision?.by === actor.memberId) return already(presentLeave(leave))
      if (leave.state !== 'requested') return alreadyDecided(leave)
      // Archived a moment ago, its leave is about to lapse.
      if (meeting.state === 'archived') return alreadyDecided({ state: 'lapsed' })
      return { fields }
    },
    answer: presentLeave,
  })
}
