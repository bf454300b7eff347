import { readEntry } from '../meeting/show'
import { inAudience } from '../meeting/readers'
import type { Meeting } from '../meeting/store'
import { auditEntry } from '../platform/audit'
import { change, command, insert, readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { alreadyDecided, decidingPath, leaveId, nodeIdOf, presentLeave, tooLate } from './rules'
import type { Leave } from '../meeting/leaves'

const attempts = 3

const isExpected = async (meeting: Meeting, request: Request<'leave.request'>): Promise<boolean> =>
  meeting.roll
    ? Boolean((await readEntry(meeting, request.actor.memberId))?.expected)
    : inAudience(request.actor, meeting)

const leaveOf = (meeting: Meeting, request: Request<'leave.request'>): Leave => {
  const { actor, at, input } = request
  const path = decidingPath(actor, meeting)
  return {
    _id: leaveId(meeting._id, actor.memberId),
    meetingId: meeting._id,
    meetingTitle: meeting.title,
    meetingStartAt: meeting.startAt,
    memberId: actor.memberId,
    name: actor.name,
    branchId: actor.branchId,
    branchName: actor.branchName,
    decidedBy: nodeIdOf(path),
    decidedByPath: path,
    state: 'requested',
    reasonKind: input.reasonKind,
    note: input.note,
    late: at > meeting.startAt,
    requestedAt: at,
    decision: null,
    version: 1,
    audit: [auditEntry(request)],
  }
}

/** Ask for leave for oneself. One document a person and meeting: asking twice finds the first, asking again revives it. */
export const request: Handler<'leave.request'> = async (call) => {
  const meeting = await readDoc<Meeting>('meetings', call.input.meetingId)
  if (!meeting || meeting.state === 'draft') return refuse('notFound', { what: '这场会议' })
  const over = tooLate(meeting, call.at)
  if (over) return over
  if (!(await isExpected(meeting, call))) return refuse('notExpected')
  const leave = leaveOf(meeting, call)
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if ((await insert('leaves', leave)) === 'inserted') return presentLeave(leave)
    const standing = await readDoc<Leave>('leaves', leave._id)
    if (standing?.state === 'requested') return presentLeave(standing)
    if (standing && standing.state !== 'withdrawn') return alreadyDecided(standing)
    const { _id, version, audit, ...fields } = leave
    const again = { ...fields, version: command.inc(version), audit: command.push(audit) }
    if (standing && (await change('leaves', _id, again, { version: standing.version, state: 'withdrawn' })))
      return presentLeave(leave)
  }
  throw new Error('The leave kept changing while it was asked for')
}
