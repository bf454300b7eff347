import { milliseconds } from '../platform/clock'
import { readDoc } from '../platform/db'
import { asOf } from './rules'
import type { Meeting } from './store'

/**
 * A meeting as its door sees it, kept for 5 seconds in a warm instance; its roll is kept for its life (`keptRoll.ts`). A burst
 * of check-ins then costs one read of the caller and one insert each. The price: an instance that did not close the meeting
 * itself may accept a live code up to 5 seconds after closing; the row's own time says so.
 */
const cachedMilliseconds = 5_000
const max = 50

interface Door {
  meeting: Meeting
  readAt: number
}
const doors = new Map<string, Door>()

export const forgetDoor = (meetingId: string): void => {
  doors.delete(meetingId)
}

export const doorOf = async (meetingId: string, at: string): Promise<Door | null> => {
  const time = milliseconds(at)
  const cached = doors.get(meetingId)
  // A clock that went backwards (tests, a corrected host) must not keep a door for ever.
  if (cached && time >= cached.readAt && time - cached.readAt < cachedMilliseconds) return cached
  const stored = await readDoc<Meeting>('meetings', meetingId)
  doors.delete(meetingId)
  if (!stored) return null
  const meeting = asOf(stored, at)
  const door: Door = { meeting, readAt: time }
  // Only an open meeting has a burst at its door; every other state is read afresh.
  if (meeting.state === 'open') {
    doors.set(meetingId, door)
    if (doors.size > max) doors.delete(doors.keys().next().value as string)
  }
  return door
}
