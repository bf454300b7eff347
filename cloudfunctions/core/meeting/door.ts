import { milliseconds } from '../platform/clock'
import { readDoc } from '../platform/db'
import { rollChunk } from './roll'
import { asOf } from './rules'
import type { Meeting, RollChunk } from './store'

/**
 * A meeting as its door sees it: the document and the chunks of its roll, kept for 5 seconds in a warm instance. A burst of
 * check-ins then costs one read of the caller and one insert each. The price: an instance that did not close the meeting
 * itself may accept a live code up to 5 seconds after closing; the row's own time says so.
 */
const cachedMilliseconds = 5_000
const max = 50

interface Door {
  meeting: Meeting
  readAt: number
  chunks: Map<number, Promise<RollChunk | null>>
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
  const door: Door = { meeting, readAt: time, chunks: new Map() }
  // Only an open meeting has a burst at its door; every other state is read afresh.
  if (meeting.state === 'open') {
    doors.set(meetingId, door)
    if (doors.size > max) doors.delete(doors.keys().next().value as string)
  }
  return door
}

/** The person's entry on the frozen roll, or null. */
export const rollEntryOf = async (door: Door, memberId: string): Promise<RollChunk['entries'][number] | null> => {
  if (!door.meeting.roll) return null
  const number = rollChunk(memberId, door.meeting.roll.chunks)
  let chunk = door.chunks.get(number)
  if (!chunk) {
    chunk = readDoc<RollChunk>('rolls', `${door.meeting._id}:${number}`)
    door.chunks.set(number, chunk)
    // A failed read must not be kept as an answer.
    chunk.catch(() => door.chunks.delete(number))
  }
  return (await chunk)?.entries.find((entry) => entry.memberId === memberId) ?? null
}
