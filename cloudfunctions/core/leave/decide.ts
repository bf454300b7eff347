import type { Meeting } from '../meeting/store'
import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { alreadyDecided, cancelled, leaveId, presentLeave } from './rules'
import { leaveKind, type Leave } from '../meeting/leaves'
import { missing } from '../record/kind'
import { already, step } from '../record/step'

/** Who decides follows from the node chosen when leave was asked for: a host, or a node above for whoever leads the host. */
export const deniedTo = (actor: Actor, leave: Leave, meeting: Meeting): Problem<'notSelf' | 'notAllowed'> | null => {
  if (leave.memberId === actor.memberId) return refuse('notSelf', { what: '批假给' })
  const host = meeting.hosts.find((each) => each.nodeId === leave.decidedBy)
  if (host) {
    const groupMeeting = host.kind === 'partyGroup'
    return forbidden(actor, 'leave.decide', { paths: [leave.decidedByPath], memberId: leave.memberId, groupMeeting })
  }
  // “Above” is asked of a path just below the deciding node, which its own secretary is above of.
  return forbidden(actor, 'leave.decideSecretary', { paths: [`${leave.decidedByPath}_/`], memberId: leave.memberId })
}

export const decide: Handler<'leave.decide'> = async (request) => {
  const { actor, at, input } = request
  const meeting = await readDoc<Meeting>('meetings', input.meetingId)
  if (!meeting) return missing(leaveKind)
  const state = input.approve ? ('approved' as const) : ('refused' as const)
  return step(leaveKind, request, {
    id: leaveId(input.meetingId, input.memberId),
    denied: (leave) => deniedTo(actor, leave, meeting),
    make: (leave) => {
      // A request that crossed with the cancelling may still wait; nothing is decided about a meeting that is not held.
      const over = cancelled(meeting)
      if (over) return over
      if (leave.state === state && leave.decision?.by === actor.memberId) return already(presentLeave(leave))
      if (leave.state !== 'requested') return alreadyDecided(leave)
      return { fields: { state, decision: { by: actor.memberId, name: actor.name, at, note: input.note } } }
    },
    answer: presentLeave,
  })
}
