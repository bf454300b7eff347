import type { CheckedIn, SyncedScan } from '../../../src/contract/attendance'
import { beijingClock } from '../../../src/contract/days'
import { entryOn } from '../meeting/keptRoll'
import { attendanceCollection, type AttendanceRow } from '../meeting/rows'
import type { DeviceDoc } from '../org/account'
import type { Acting } from '../platform/audit'
import { callKey } from '../platform/audit'
import { command, find } from '../platform/db'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { toldBefore } from '../record/kind'
import { noteRefused, whose } from './attempts'
import { meetingAtDoor, type MeetingAtDoor } from './load'
import { memoryOf, recordedOr } from './record'
import { doorClosed, doorWasOpen, offlineStillTaken } from './rules'
import { phoneBarred, phoneOf, takeScan } from './scan'
import { genuineCode, stale, type GenuineCode } from './token'

type SyncRequest = Request<'attendance.syncScans'>
type Scan = SyncRequest['input']['scans'][number]

const answered = async (
  { door }: MeetingAtDoor,
  { clientId }: Scan,
  row: CheckedIn | Problem,
  memberId: string | null,
): Promise<SyncedScan> => {
  if (!(row instanceof Problem)) return { clientId, ok: true, row }
  const { code, message, details } = row.answer()
  const entry = memberId ? await entryOn(door.meeting, memberId) : null
  const name = entry?.name ?? (typeof details?.name === 'string' ? details.name : null)
  return { clientId, ok: false, code, message, memberId, name }
}

/** Each scan is a call of its own under the phone's name for it, in whichever batch it comes. */
const callOf = (request: SyncRequest, scan: Scan): Acting => ({
  ...request,
  key: callKey(request.action, request.actor.memberId, scan.clientId, {
    meetingId: request.input.meetingId,
    token: scan.token,
    scannedAt: scan.scannedAt,
  }),
  named: true,
})

/**
 * As it would have been refused on-line at the instant of the scan: one rule for both roads. The scanner's word for that
 * instant is taken; a code of then is no other than a code of that half minute.
 */
const barredBy = ({ meeting }: MeetingAtDoor, phone: DeviceDoc, code: GenuineCode, scannedAt: string) => {
  const barred = phoneBarred(phone, code, scannedAt) ?? stale(code, scannedAt)
  if (barred) return barred
  return doorWasOpen(meeting, scannedAt) ? null : refuse('offlineOutside', { at: beijingClock(scannedAt) })
}
/** As it is refused because it comes now, whenever it was scanned. */
const tooLate = ({ meeting }: MeetingAtDoor, at: string) => {
  if (meeting.state === 'cancelled') return refuse('meetingCancelled', { title: meeting.title })
  return offlineStillTaken(meeting, at) ? null : refuse('offlineTooLate')
}

const judge = async (request: SyncRequest, atDoor: MeetingAtDoor, scan: Scan): Promise<SyncedScan> => {
  const { door, meeting } = atDoor
  const code = genuineCode(scan.token, 'member')
  if (code instanceof Problem) return answered(atDoor, scan, code, null)
  const phone = await phoneOf(code)
  if (!phone) return answered(atDoor, scan, refuse('deviceRevoked'), null)
  const { memberId } = phone
  const call = callOf(request, scan)
  // A scanner whose clock is a little ahead says an instant that has not come: it is judged as of now.
  const scannedAt = scan.scannedAt < request.at ? scan.scannedAt : request.at
  const refusal = tooLate(atDoor, request.at) ?? barredBy(atDoor, phone, code, scannedAt)
  const row = refusal
    ? await recordedOr(meeting, memberId, call, refusal)
    : await takeScan({ ...door, meeting }, { code, memberId, arrivedAt: scannedAt, offline: true }, call)
  const known = refusal?.code === 'deviceRevoked' ? null : memberId
  if (row instanceof Problem)
    await noteRefused(meeting, { who: await whose(scan.token), by: request.actor, at: scannedAt }, row)
  return answered(atDoor, scan, row, known)
}

/** Whoever may not scan here any more takes nothing, and is told what the scans they took before came to. */
const toldOnly = async (request: SyncRequest, atDoor: MeetingAtDoor, denied: Problem<'notAllowed'>) => {
  const { meeting } = atDoor
  const calls = request.input.scans.map((scan) => ({ scan, call: callOf(request, scan) }))
  const keys = calls.map(({ call }) => call.key)
  const where = { meetingId: meeting._id, 'audit.key': command.in(keys) }
  const rows = await find<AttendanceRow>(attendanceCollection(meeting), where, { limit: keys.length })
  if (rows.length === 0) return denied
  const memory = memoryOf(meeting)
  const told = calls.map(({ scan, call }) => {
    const answers = rows.flatMap((row) => toldBefore(row, call, memory) ?? [])
    return answered(atDoor, scan, answers[0] ?? denied, null)
  })
  return { results: await Promise.all(told) }
}

/** What a phone kept while it had no network. Every scan is answered by its client id; sent twice, it answers twice the same. */
export const syncScans: Handler<'attendance.syncScans'> = async (request) => {
  const { input, actor, at } = request
  const atDoor = await meetingAtDoor(input.meetingId, actor, at, 'scannedBefore')
  if (atDoor instanceof Problem) return atDoor
  if (atDoor.denied) return toldOnly(request, atDoor, atDoor.denied)
  if (!atDoor.meeting.openedAt)
    return doorClosed(atDoor.meeting, atDoor.state) ?? refuse('meetingNotOpen', { title: atDoor.meeting.title })
  const results: SyncedScan[] = []
  // One after another: two scans of one person in a batch must meet as a duplicate, not as a race.
  for (const scan of input.scans) results.push(await judge(request, atDoor, scan))
  return { results }
}
