import { rollEntryOf } from '../meeting/door'
import type { Member } from '../org/store'
import { readDoc } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { meetingToRun } from './load'
import type { Arrival } from './record'
import { recordAgain } from './record'
import { doorClosed } from './rules'

type GuestRequest = Request<'attendance.admitGuest'>
type Who = Pick<Arrival, 'memberId' | 'key' | 'name' | 'branchId' | 'from'>

const whoIs = async ({ input: { guest } }: GuestRequest): Promise<Who | Problem<'notFound'>> => {
  if (guest.type === 'outside') {
    return { memberId: null, key: `x:${guest.clientId}`, name: guest.name, branchId: null, from: guest.unit }
  }
  const member = await readDoc<Member>('members', guest.memberId)
  if (!member) return refuse('notFound', { what: '这位同志' })
  return {
    memberId: member._id,
    key: member._id,
    name: member.name,
    branchId: member.branchId,
    from: member.branchName,
  }
}

/** 列席: one tap for a member who is not on the roll; a name and a unit for someone from outside. */
export const admitGuest: Handler<'attendance.admitGuest'> = async (request) => {
  const { input, actor, at } = request
  const loaded = await meetingToRun(input.meetingId, actor, at)
  if (loaded instanceof Problem) return loaded
  const barred = doorClosed(loaded.meeting, loaded.state)
  if (barred) return barred
  const who = await whoIs(request)
  if (who instanceof Problem) return who
  const entry = who.memberId ? await rollEntryOf(loaded.door, who.memberId) : null
  if (entry && entry.why !== 'removed') return refuse('onRollAlready', { name: who.name })
  return recordAgain(
    loaded.meeting,
    { ...who, status: 'guest', method: 'manualConfirm', offline: false, arrivedAt: at, reason: null, codeUse: null },
    request,
  )
}
