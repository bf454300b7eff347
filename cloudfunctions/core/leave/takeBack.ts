import { named } from '../../../src/contract/person'
import { leaveKind } from '../meeting/leaves'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already, step, toldOr } from '../record/step'
import { enteringFor } from './entering'
import { handedIn, leaveId, presentLeave } from './rules'

/** Takes back what was entered for somebody, with the reason, until the meeting is submitted. What they asked for themself is theirs. */
export const takeBack: Handler<'leave.takeBack'> = async (request) => {
  const { actor, at, input } = request
  const id = leaveId(input.meetingId, input.memberId)
  const found = await enteringFor(actor, input)
  if (found instanceof Problem) return toldOr(leaveKind, request, { id, refusal: found })
  return step(leaveKind, request, {
    id,
    denied: () => null,
    make: (leave) => {
      const { takenBack } = leave
      if (leave.state === 'withdrawn' && takenBack?.memberId === actor.memberId && takenBack.reason === input.reason)
        return already(presentLeave(leave))
      if (!leave.entered || !['requested', 'approved'].includes(leave.state))
        return refuse('notFound', { what: '可以撤销的代录请假' })
      return (
        handedIn(found.meeting, at) ?? {
          fields: { state: 'withdrawn' as const, takenBack: { ...named(actor), at, reason: input.reason } },
        }
      )
    },
    answer: presentLeave,
  })
}
