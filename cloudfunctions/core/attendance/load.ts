import type { MeetingState } from '../../../src/contract/vocabulary'
import { doorOf } from '../meeting/door'
import { entryOn } from '../meeting/keptRoll'
import { isHidden } from '../meeting/load'
import { meetingKind } from '../meeting/record'
import { asOf } from '../meeting/rules'
import type { Meeting } from '../meeting/store'
import { meetingSubject, scanningSubject } from '../meeting/subject'
import { forbidden } from '../policy'
import { refuse, type Problem } from '../platform/problem'
import type { Actor } from '../platform/actor'
import { missing } from '../record/kind'

type Door = NonNullable<Awaited<ReturnType<typeof doorOf>>>
export interface MeetingAtDoor {
  door: Door
  meeting: Meeting
  state: MeetingState
  /** Why the caller does not run it; null for those who do. */
  denied: Problem<'notAllowed'> | null
}

/** The meeting as it stands at `at`, and whether the caller runs it, or takes people in at it (now, or when it was open). */
export const meetingAtDoor = async (
  meetingId: string,
  actor: Actor,
  at: string,
  verb: 'meeting.run' | 'meeting.scan' | 'scannedBefore' = 'meeting.run',
): Promise<MeetingAtDoor | Problem<'notFound'>> => {
  const door = await doorOf(meetingId, at)
  if (!door || isHidden(actor, door.meeting)) return missing(meetingKind)
  const meeting = asOf(door.meeting, at)
  const denied =
    verb === 'meeting.run'
      ? forbidden(actor, verb, meetingSubject(meeting))
      : forbidden(actor, 'meeting.scan', scanningSubject(meeting, verb === 'scannedBefore'))
  return { door, meeting, state: meeting.state, denied }
}

/** The person on the roll, or the refusal that says they are not. */
export const personOnRoll = async (
  door: Door,
  memberId: string,
): Promise<NonNullable<Awaited<ReturnType<typeof entryOn>>> | Problem<'notOnRoll'>> => {
  const entry = await entryOn(door.meeting, memberId)
  if (entry && entry.whyNotExpected !== 'removed') return entry
  return refuse('notOnRoll', { name: entry?.name ?? '这位同志', title: door.meeting.title })
}

/** States in which the record may still be corrected: from opening until it is archived. */
export const stillCorrectable = (state: MeetingState): boolean =>
  ['open', 'closed', 'submitted', 'returned'].includes(state)
