import type { Meeting } from '../meeting/store'
import { auditEntry } from '../platform/audit'
import { change, command, readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { leaveId, presentLeave, tooLate } from './rules'
import type { Leave } from '../meeting/leaves'

const attempts = 3

/** Takes back one's own leave, asked for or approved, until the meeting closes. One refused has nothing to take back. */
export const withdraw: Handler<'leave.withdraw'> = async (request) => {
  const { actor, at, input } = request
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [leave, meeting] = await Promise.all([
      readDoc<Leave>('leaves', leaveId(input.meetingId, actor.memberId)),
      readDoc<Meeting>('meetings', input.meetingId),
    ])
    if (!leave || !meeting || leave.state === 'refused') return refuse('notFound', { what: '可以撤回的请假' })
    if (leave.state === 'withdrawn') return presentLeave(leave)
    const over = tooLate(meeting, at)
    if (over) return over
    const fields = { state: 'withdrawn', version: command.inc(1), audit: command.push([auditEntry(request)]) }
    if (await change('leaves', leave._id, fields, { version: leave.version, state: leave.state })) {
      return presentLeave({ ...leave, state: 'withdrawn' })
    }
  }
  throw new Error('The leave kept changing while it was withdrawn')
}
