import { command, findAll } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import type { Entry } from './roll'
import { attendanceCollection, rowIdOf, type AttendanceRow } from './rows'
import type { Meeting } from './store'

/** A name and where they are from: a branch, or the unit of somebody from outside. */
interface Whose {
  name: string
  from: string
}
/** Whoever stands on the roll; who was taken off it may sit in. */
const stands = ({ whyNotExpected }: Entry): boolean => whyNotExpected !== 'removed'

/**
 * Before somebody from outside is written down under a name of the roll, or under a name that sits in already: whether they are
 * the same person. Asked once, so that the answer comes along.
 */
export const guestAsked = (
  guest: Whose & { another?: boolean },
  entries: readonly Entry[],
  guests: readonly Whose[],
  field?: string,
): Problem<'guestOnRoll' | 'guestTwice'> | null => {
  if (guest.another) return null
  const extra = field === undefined ? {} : { field }
  const onRoll = entries.filter((entry) => entry.name === guest.name && stands(entry))
  if (onRoll.length > 0) {
    const who = [...new Set(onRoll.map(({ branchName }) => branchName))].join('、')
    return refuse('guestOnRoll', { name: guest.name, who }, extra)
  }
  const before = guests.find(({ name }) => name === guest.name)
  return before ? refuse('guestTwice', { name: guest.name, from: before.from }, extra) : null
}

/** The other way round: whether somebody put on the roll is the guest from outside who sits in under the name. */
export const sameAsGuest = async (meeting: Meeting, name: string): Promise<Problem<'rollGuestSame'> | null> => {
  // Their ids follow one another, so that nobody else's row is read.
  const [from, to] = [rowIdOf(meeting._id, 'x:'), rowIdOf(meeting._id, 'x;')]
  const where = command.and([{ meetingId: meeting._id }, { _id: command.gte(from) }, { _id: command.lt(to) }])
  const guests = await findAll<AttendanceRow>(attendanceCollection(meeting), where, ['name', 'from', 'voided'])
  const guest = guests.find((row) => row.name === name && row.voided === null)
  return guest ? refuse('rollGuestSame', { name, from: guest.from }, { field: 'memberId' }) : null
}
