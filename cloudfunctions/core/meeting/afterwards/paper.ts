import type { Parsed } from '../../../../src/contract'
import { refuse, type Problem } from '../../platform/problem'
import type { Actor } from '../../platform/actor'
import { auditEntry, type Acting } from '../../platform/audit'
import { command, findAll } from '../../platform/db'
import { arrivalOutside, arrivalStatus } from '../arrivalTimes'
import { guestAsked } from '../guests'
import { sitsIn } from '../invited'
import { mayBeNamed, type Named } from '../people'
import type { Entry } from '../roll'
import { rowOf, type Arrival, type AttendanceRow } from '../rows'
import type { Meeting } from '../store'

/** The paper sign-in sheet, held against the roll of the day and turned into rows. */

type Sheet = Pick<Parsed<'meeting.recordAfterwards'>, 'reason' | 'came' | 'guests'>
type Guest = Sheet['guests'][number]
type Timed = Meeting & { lateAfterMinutes: number }

const byHand = { method: 'lateEntry', offline: false, codeUse: null } as const

/** The same person in two places of the sheet, by name; null when everyone stands once. */
const twice = ({ came, guests }: Sheet, nameOf: (id: string) => string): Problem<'onPaperTwice'> | null => {
  const ids = [...came, ...guests.filter((guest) => guest.type === 'member')].map(({ memberId }) => memberId)
  const again = ids.find((id, at) => ids.indexOf(id) !== at)
  return again ? refuse('onPaperTwice', { name: nameOf(again) }) : null
}

const notThere = (title: string) => refuse('notOnRoll', { name: '所选人员', title }, { field: 'came' })

const guestArrival = (
  guest: Guest,
  known: ReadonlyMap<string, Named & { branchName: string }>,
): Omit<Arrival, 'status' | 'reason' | keyof typeof byHand> | null => {
  const { arrivedAt } = guest
  if (guest.type === 'outside')
    return { memberId: null, key: `x:${guest.clientId}`, name: guest.name, branchId: null, from: guest.unit, arrivedAt }
  const member = known.get(guest.memberId)
  return member
    ? {
        memberId: member._id,
        key: member._id,
        name: member.name,
        branchId: member.branchId,
        from: member.branchName,
        arrivedAt,
      }
    : null
}

const readGuests = async (actor: Actor, meeting: Meeting, guests: readonly Guest[]) => {
  const ids = guests.flatMap((guest) => (guest.type === 'member' ? [guest.memberId] : []))
  if (ids.length === 0) return new Map<string, Named & { branchName: string }>()
  const members = await findAll<Named & { branchName: string }>('members', { _id: command.in(ids), status: 'active' })
  return new Map(
    members
      .filter((member) => sitsIn(meeting, member._id) || mayBeNamed(actor, meeting.hosts, member))
      .map((member) => [member._id, member]),
  )
}

/** Everyone who came and sat in, as rows; or why one of them cannot be entered so. */
export const rowsOnPaper = async (
  meeting: Timed,
  sheet: Sheet,
  entries: readonly Entry[],
  acting: Acting & { actor: Actor },
) => {
  const roll = new Map(entries.map((entry) => [entry.memberId, entry]))
  const nameOf = (id: string) => roll.get(id)?.name ?? '所选人员'
  const double = twice(sheet, nameOf)
  if (double) return double
  const { reason } = sheet
  const rows: AttendanceRow[] = []
  const put = (arrival: Arrival) =>
    rows.push({ ...rowOf(meeting, arrival, acting), version: 1, audit: [auditEntry(acting)] })
  for (const { memberId, arrivedAt } of sheet.came) {
    const entry = roll.get(memberId)
    if (!entry) return notThere(meeting.title)
    const outside = arrivalOutside(meeting, entry.name, arrivedAt)
    if (outside) return outside
    const who = { memberId, key: memberId, name: entry.name, branchId: entry.branchId, from: entry.branchName }
    put({ ...who, ...byHand, status: arrivalStatus(meeting, arrivedAt), arrivedAt, reason })
  }
  const known = await readGuests(acting.actor, meeting, sheet.guests)
  for (const guest of sheet.guests) {
    const onRoll = guest.type === 'member' ? roll.get(guest.memberId) : undefined
    if (onRoll) return refuse('onRollAlready', { name: onRoll.name }, { field: 'guests' })
    const arrival = guestArrival(guest, known)
    if (!arrival) return refuse('notFound', { what: '列席的同志' }, { field: 'guests' })
    const outside = arrivalOutside(meeting, arrival.name, arrival.arrivedAt)
    if (outside) return outside
    const sitting = rows.filter(({ status }) => status === 'guest')
    const question =
      guest.type === 'outside' && guestAsked({ ...arrival, another: guest.another }, entries, sitting, 'guests')
    if (question) return question
    put({ ...arrival, ...byHand, status: 'guest', reason })
  }
  return rows
}
