import type { CodeDirection } from '../../../src/contract/codes'
import { leadText, macOf, readToken, secondsOff, stepStart } from '../../../src/contract/codes'
import { beijingYear } from '../../../src/contract/days'
import { milliseconds } from '../platform/clock'
import { deviceKey, hmac, meetingCodeKey, sameBytes } from '../platform/crypto'
import { refuse, type Problem } from '../platform/problem'

/** A token whose MAC holds: a genuine code, which may still be old. No database request is needed to know. */
export interface GenuineCode {
  direction: CodeDirection
  /** The meeting's id, or the phone's device id. */
  id: string
  step: number
  /** The instants its step began and the next one did. */
  shownAt: string
  overAt: string
}

const isoAt = (time: number): string => new Date(time).toISOString()

/** A meeting's id is the year it starts in and the handle; a code is shown in that year or, past midnight, in the next. */
const candidates = (handle: string, year: number): { direction: CodeDirection; id: string; key: Uint8Array }[] => [
  { direction: 'member', id: handle, key: deviceKey(handle) },
  ...[`${year}${handle}`, `${year - 1}${handle}`].map((id) => ({
    direction: 'meeting' as const,
    id,
    key: meetingCodeKey(id),
  })),
]

const misdirected = {
  meeting: { found: '这是会议码', instead: '扫描对方手机上的“我的码”' },
  member: { found: '这是党员的“我的码”', instead: '扫描现场屏幕上的会议码' },
}

/** Reads a scanned text and proves it was made with our key in the wanted direction. */
export const genuineCode = (
  scanned: string,
  wanted: CodeDirection,
): GenuineCode | Problem<'codeUnreadable' | 'codeForged' | 'codeWrongDirection'> => {
  const token = readToken(scanned)
  if (!token) return refuse('codeUnreadable')
  const [shownAt, overAt] = [isoAt(stepStart(token.step)), isoAt(stepStart(token.step + 1))]
  const found = candidates(token.handle, beijingYear(shownAt)).find((candidate) =>
    sameBytes(macOf(hmac, candidate.key, candidate.direction, token.signed), token.mac),
  )
  if (!found) return refuse('codeForged')
  if (found.direction !== wanted) return refuse('codeWrongDirection', misdirected[found.direction])
  return { direction: found.direction, id: found.id, step: token.step, shownAt, overAt }
}

/**
 * The instant at which a scan is judged: now, if its code is the one being shown now; else when the phone sent it, if its code
 * was shown then and calls have been waiting for this instance since. The phone's word alone proves nothing, and neither does
 * the wait (decision 0046). A door that is `closed` now takes neither.
 */
export const judgedAt = <Closed extends Problem>(
  code: GenuineCode,
  { at, queuedSince, input: { sentAt } }: { at: string; queuedSince: string; input: { sentAt?: string } },
  closed: Closed | null,
): string | Problem<'codeExpired' | 'phoneClockOff'> | Closed => {
  const barred = stale(code, at)
  if (!barred) return closed ?? at
  const waited = sentAt !== undefined && sentAt >= queuedSince && sentAt <= at && stale(code, sentAt) === null
  return waited ? (closed ?? sentAt) : barred
}

/** Null when the code is the one being shown at this instant. */
export const stale = (code: GenuineCode, at: string): Problem<'codeExpired' | 'phoneClockOff'> | null => {
  const off = secondsOff(code.step, milliseconds(at))
  if (off === 0) return null
  return off < 0 ? refuse('codeExpired') : refuse('phoneClockOff', { how: leadText(off) })
}
