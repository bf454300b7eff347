import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import { asHolder, forbidden, lacking, may } from '../policy'
import { missing } from '../record/kind'
import { leaveKind } from '../meeting/leaves'
import type { Host, Meeting } from '../meeting/store'
import { readMember, type Member } from '../org/store'
import { hostOf } from './rules'

/** Who enters leave for whom: asked by every act that does, of the host through which the member belongs to the meeting. */

const subjectOf = ({ path, kind }: Host, memberId?: string) => ({
  paths: [path],
  groupMeeting: kind === 'partyGroup',
  ...(memberId !== undefined && { memberId }),
})

/** The hosts whose members the caller may enter leave for. */
export const ownHosts = (actor: Actor, { hosts }: Pick<Meeting, 'hosts'>): Host[] =>
  hosts.filter((host) => may(actor, 'leave.enterFor', subjectOf(host)))

/** The meeting and the member, or why the caller enters nothing for them. Nobody learns of somebody else's roster by it. */
export const enteringFor = async (
  actor: Actor,
  { meetingId, memberId }: { meetingId: string; memberId: string },
): Promise<{ meeting: Meeting; member: Member | null } | Problem<'notFound' | 'notAllowed' | 'notSelf'>> => {
  const meeting = await readDoc<Meeting>('meetings', meetingId)
  if (!meeting || meeting.state === 'draft') return missing(leaveKind)
  if (ownHosts(actor, meeting).length === 0) return lacking('leave.enterFor')
  if (memberId === actor.memberId) return refuse('notSelf', { what: '代录请假给' })
  const member = await readMember(memberId)
  const denied = member && forbidden(actor, 'leave.enterFor', subjectOf(hostOf(asHolder(member), meeting), memberId))
  return denied ?? { meeting, member }
}
