import { guestAsked } from '../meeting/guests'
import { sitsIn } from '../meeting/invited'
import { entryOn } from '../meeting/keptRoll'
import { mayBeNamed } from '../meeting/people'
import type { Meeting } from '../meeting/store'
import type { Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { rowIdOf, type Arrival } from '../meeting/rows'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { openBook } from './book'
import { recordByHand } from './byHand'
import { stillCorrectable } from './load'
import { doorClosed } from './rules'
import { hasKnocked } from './store'

type Guest = Request<'attendance.admitGuest'>['input']['guest']
type Who = Pick<Arrival, 'memberId' | 'key' | 'name' | 'branchId' | 'from'>

const keyOf = (guest: Guest): string => (guest.type === 'outside' ? `x:${guest.clientId}` : guest.memberId)
/** Whoever was invited, or was at the door: their code was scanned here, or they scanned this meeting's. */
const whoIs = async (actor: Actor, meeting: Meeting, guest: Guest): Promise<Who | Problem<'notFound'>> => {
  const key = keyOf(guest)
  if (guest.type === 'outside') return { memberId: null, key, name: guest.name, branchId: null, from: guest.unit }
  const member = await readDoc<Member>('members', guest.memberId)
  const known =
    member &&
    (sitsIn(meeting, member._id) ||
      mayBeNamed(actor, meeting.hosts, member) ||
      (await hasKnocked(meeting._id, member._id)))
  if (!known) return refuse('notFound', { what: '这位同志' })
  return { memberId: member._id, key, name: member.name, branchId: member.branchId, from: member.branchName }
}

/** What is asked of somebody from outside whose name stands here already; the book knows who came. */
const asked = async (meeting: Meeting, guest: Guest, at: string) => {
  if (guest.type !== 'outside' || guest.another) return null
  const { book } = await openBook(meeting, at)
  const own = rowIdOf(meeting._id, keyOf(guest))
  const guests = [...book.rows.values()].filter(
    ({ _id, status, voided }) => _id !== own && status === 'guest' && !voided,
  )
  return guestAsked({ ...guest, from: guest.unit }, book.entries, guests, 'guest.name')
}

/** 列席: one tap for a member who is not on the roll; a name and a unit for someone from outside. */
export const admitGuest: Handler<'attendance.admitGuest'> = (request) => {
  const { input, actor, at } = request
  return recordByHand(request, keyOf(input.guest), async ({ door, meeting, state }) => {
    const onPaper = meeting.afterwards && stillCorrectable(state) ? meeting.afterwards : null
    const barred = onPaper ? null : doorClosed(meeting, state)
    if (barred) return barred
    const who = await whoIs(actor, meeting, input.guest)
    if (who instanceof Problem) return who
    const entry = who.memberId ? await entryOn(door.meeting, who.memberId) : null
    if (entry && entry.whyNotExpected !== 'removed') return refuse('onRollAlready', { name: who.name })
    const question = await asked(meeting, input.guest, at)
    if (question) return question
    const how = { offline: false, codeUse: null } as const
    // Of a meeting on paper nobody knows better than that they were there from its start.
    return onPaper
      ? { ...who, status: 'guest', method: 'lateEntry', arrivedAt: meeting.startAt, reason: onPaper.reason, ...how }
      : { ...who, status: 'guest', method: 'manualConfirm', arrivedAt: at, reason: null, ...how }
  })
}
