import { actions, type ActionName } from '../../../src/contract'
import type { AnyAction } from '../../../src/contract/action'
import { meetingKind } from '../meeting/record'
import type { Meeting } from '../meeting/store'
import type { Turnout } from '../meeting/turnout'
import { change, command, readDoc } from '../platform/db'
import { Problem } from '../platform/problem'
import { markCounted } from '../record/kind'
import { openBook, turnoutOf } from './book'

/** Who came, kept beside the meeting so that a look at it costs the same whatever its size (P19). Always counted from the rows. */

const attempts = 3
const same = (a: Turnout, b: Turnout): boolean =>
  (Object.keys(b) as (keyof Turnout)[]).every((figure) => a[figure] === b[figure])

/** Whether it is written, or says so already; not where somebody else counted meanwhile, perhaps without what is known here. */
const keepOnce = async (meeting: Meeting, at: string): Promise<boolean> => {
  const { counted } = meeting
  const now = turnoutOf(meeting, (await openBook(meeting, at)).book)
  if (counted && same(counted, now)) return true
  const unseen = counted ? { 'counted.revision': counted.revision } : { counted: command.exists(false) }
  const fields = { counted: { ...now, revision: (counted?.revision ?? 0) + 1 } }
  await markCounted(meetingKind, meeting, { ...meeting, ...fields })
  return change('meetings', meeting._id, fields, { state: meeting.state, ...unseen })
}
/** Counts a meeting as it was just read. */
export const keepCount = async (meeting: Meeting, at: string): Promise<void> => {
  let seen: Meeting | null = meeting
  for (let tried = 0; seen?.roll && tried < attempts; tried += 1) {
    if (await keepOnce(seen, at)) return
    seen = await readDoc<Meeting>('meetings', meeting._id)
  }
}

/** Taken at the door by the hundred: of an open meeting the timers count. */
const atDoor: readonly ActionName[] = ['attendance.checkIn', 'attendance.checkInByCode', 'attendance.scanMember']
/** Saved again and again while the record is written; nothing of it says who came. */
const wordsOnly: readonly ActionName[] = [
  'meeting.writeMinutes',
  'meeting.writeItem',
  'meeting.tickItem',
  'meeting.speak',
  'meeting.putOnScreen',
  'meeting.writeSection',
  'meeting.openReview',
]
const uncounted = new Set([...atDoor, ...wordsOnly])
const countAfter = async (action: ActionName, meetingId: unknown, at: string): Promise<void> => {
  if (!(actions[action] as AnyAction).writes || uncounted.has(action) || typeof meetingId !== 'string') return
  const meeting = await readDoc<Meeting>('meetings', meetingId)
  if (meeting && !(meeting.state === 'open' && meeting.counted)) await keepCount(meeting, at)
}

interface Asked {
  action: ActionName
  input: { meetingId?: unknown }
  at: string
}
/**
 * The same acts; each that succeeds in changing something about a meeting counts it anew, also when it is repeated, for the
 * try before may have died on the way. A meeting that is open is counted when it has no figures yet.
 */
export const countedAfter = <Handlers extends object>(handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]: [string, (request: Asked) => Promise<unknown>]) => [
      name,
      async (request: Asked) => {
        const answer = await handler(request)
        if (!(answer instanceof Problem)) await countAfter(request.action, request.input.meetingId, request.at)
        return answer
      },
    ]),
  ) as Handlers
