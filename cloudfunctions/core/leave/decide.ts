import type { Meeting } from '../meeting/store'
import { auditEntry } from '../platform/audit'
import type { Actor } from '../platform/actor'
import { change, command, readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { alreadyDecided, cancelled, leaveId, presentLeave } from './rules'
import type { Leave } from '../meeting/leaves'

const attempts = 3

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
  const state = input.approve ? 'approved' : 'refused'
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [leave, meeting] = await Promise.all([
      readDoc<Leave>('leaves', leaveId(input.meetingId, input.memberId)),
      readDoc<Meeting>('meetings', input.meetingId),
    ])
    if (!leave || !meeting) return refuse('notFound', { what: '这份请假' })
    const denied = deniedTo(actor, leave, meeting)
    if (denied) return denied
    // A request that crossed with the cancelling may still wait; nothing is decided about a meeting that is not held.
    const over = cancelled(meeting)
    if (over) return over
    if (leave.state === state && leave.decision?.by === actor.memberId) return presentLeave(leave)
    if (leave.state !== 'requested') return alreadyDecided(leave)
    const fields = {
      state,
      decision: { by: actor.memberId, name: actor.name, at, note: input.note },
      version: command.inc(1),
      audit: command.push([auditEntry(request)]),
    }
    if (await change('leaves', leave._id, fields, { version: leave.version, state: 'requested' })) {
      return presentLeave({ ...leave, state })
    }
  }
  throw new Error('The leave kept changing while it was decided')
}
