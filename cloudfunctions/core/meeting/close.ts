import { auditEntry } from '../platform/audit'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { forbidden } from '../policy'
import { decided, settleLeave, stillUndecided, undecidedBy, type Decision, type Leave } from './leaves'
import { maxMinutes } from './rules'
import { stepAnswer, takeStep } from './step'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

type Closing = Pick<Request<'meeting.close'>, 'actor'> & {
  input: { leaves?: Request<'meeting.close'>['input']['leaves'] }
}

/** What waits for the caller, each with their decision; the ones they say nothing about keep the meeting open. */
export const settledLeaves = async (meeting: Meeting, { actor, input }: Closing) => {
  const mine = await undecidedBy(actor, meeting)
  const decisions = new Map((input.leaves ?? []).map((decision) => [decision.memberId, decision]))
  const left = mine.filter(({ memberId }) => !decisions.has(memberId))
  if (left.length > 0) return stillUndecided(left, '一并定下来再结束会议')
  return mine.map((leave) => ({ leave, decision: decisions.get(leave.memberId)! }))
}

/** Ends check-in, takes down how long the meeting lasted, and settles the leave that was asked in time. */
export const close: Handler<'meeting.close'> = (request) => {
  const { actor, at, input } = request
  let leaves: { leave: Leave; decision: Decision }[] = []
  return takeStep(request, {
    name: 'close',
    denied: (meeting) => forbidden(actor, 'meeting.run', meetingSubject(meeting)),
    fields: async (meeting) => {
      const max = maxMinutes(meeting, at)
      if (input.minutes > max)
        return refuse(
          'badInput',
          { field: '会议用时', why: `最多 ${max} 分钟（从开始签到算起）` },
          { field: 'minutes' },
        )
      const found = await settledLeaves(meeting, request)
      if (found instanceof Problem) return found
      leaves = found
      return { closedAt: at, creditedMinutes: input.minutes }
    },
    says: (meeting) => meeting.creditedMinutes === input.minutes,
    answer: stepAnswer,
    beside: async (transaction) => {
      for (const { leave, decision } of leaves)
        await settleLeave(transaction, leave._id, decided(decision, actor, at), auditEntry(request))
    },
  })
}
