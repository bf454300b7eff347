import { readMeeting } from '../meeting/load'
import { meetingSubject } from '../meeting/subject'
import { toldOf } from '../meeting/told'
import { grantedOf } from '../platform/accounts'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { forbidden } from '../policy'
import { ownTemplates } from './settings'

export const reach: Handler<'message.reach'> = async ({ input, actor }) => {
  const meeting = await readMeeting(input.meetingId, actor)
  if (meeting instanceof Problem) return meeting
  const denied = forbidden(actor, 'meeting.plan', meetingSubject(meeting))
  if (denied) return denied
  const others = (await toldOf(meeting)).filter((memberId) => memberId !== actor.memberId)
  const reachable = ownTemplates().meeting ? await grantedOf(others, 'meeting') : []
  return { people: others.length, reachable: reachable.length }
}
