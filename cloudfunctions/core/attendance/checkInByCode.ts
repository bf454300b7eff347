import { shortCodesAt, shortTries } from '../../../src/contract/shortCode'
import { doorOf } from '../meeting/door'
import { isHidden } from '../meeting/load'
import { meetingKind } from '../meeting/record'
import { stateAt } from '../meeting/rules'
import { milliseconds } from '../platform/clock'
import { hmac, meetingCodeKey, sameBytes } from '../platform/crypto'
import { refuse, type Problem } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { missing } from '../record/kind'
import { arrive } from './arrive'
import { takeTry } from './attempts'
import { storedRow } from './record'
import { doorClosed } from './rules'

type Asking = Request<'attendance.checkInByCode'>

/** The instant at which the code was on the screen: now, else when the phone sent it, where calls have been waiting since. */
const shownAt = (meetingId: string, { at, queuedSince, input: { code, sentAt } }: Asking): string | null => {
  const waited = sentAt !== undefined && sentAt >= queuedSince && sentAt < at ? [sentAt] : []
  const typed = Buffer.from(code)
  const key = meetingCodeKey(meetingId)
  const isShown = (instant: string) =>
    shortCodesAt(hmac, key, milliseconds(instant)).filter((shown) => sameBytes(Buffer.from(shown), typed)).length > 0
  return [at, ...waited].find(isShown) ?? null
}

/** A member types the short code. Three requests when all is well: the caller, the try, the row. */
export const checkInByCode: Handler<'attendance.checkInByCode'> = async (request) => {
  const { input, actor, at } = request
  const door = await doorOf(input.meetingId, at)
  if (!door || isHidden(actor, door.meeting)) return missing(meetingKind)
  const { meeting } = door
  // A lost answer that is asked for again is still the same success, however many tries are left.
  const told = async <Refusal extends Problem>(refusal: Refusal) =>
    (await storedRow(meeting, actor.memberId, request)) ?? refusal
  const closed = doorClosed(meeting, stateAt(meeting, at))
  if (closed) return told(closed)
  const arrivedAt = shownAt(meeting._id, request)
  const tried = await takeTry(meeting, actor, request, arrivedAt !== null)
  if (tried === null) return told(refuse('shortCodeSpent', { max: shortTries }))
  if (arrivedAt === null) return told(refuse('shortCodeWrong', { left: shortTries - tried }, { field: 'code' }))
  return arrive(door, { arrivedAt, method: 'shortCode' }, request)
}
