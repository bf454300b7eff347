import type { SyncedScan } from '../../../src/contract/attendance'
import { beijingClock } from '../../../src/contract/days'
import { rollEntryOf } from '../meeting/door'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import { meetingToRun, type RunnableMeeting } from './load'
import { deviceOf, takeScan } from './scan'
import { offlineStillTaken, withinMeeting } from './rules'
import { genuineCode } from './token'

type SyncRequest = Request<'attendance.syncScans'>
type Door = RunnableMeeting['door']

const refused = async (
  door: Door,
  clientId: string,
  problem: Problem,
  memberId: string | null,
): Promise<SyncedScan> => {
  const { code, message, details } = problem.answer()
  const entry = memberId ? await rollEntryOf(door, memberId) : null
  const name = entry?.name ?? (typeof details?.name === 'string' ? details.name : null)
  return { clientId, ok: false, code, message, memberId, name }
}

/** Each scan is judged by its token's own time; outside the meeting it never becomes present by itself. */
const judge = async (
  request: SyncRequest,
  { door, meeting }: RunnableMeeting,
  scan: SyncRequest['input']['scans'][number],
): Promise<SyncedScan> => {
  const { at } = request
  const code = genuineCode(scan.token, 'member')
  if (code instanceof Problem) return refused(door, scan.clientId, code, null)
  const device = await deviceOf(code)
  if (!device) return refused(door, scan.clientId, refuse('deviceRevoked'), null)
  if (meeting.state === 'cancelled')
    return refused(door, scan.clientId, refuse('meetingCancelled', { title: meeting.title }), device.memberId)
  if (!offlineStillTaken(meeting, at)) return refused(door, scan.clientId, refuse('offlineTooLate'), device.memberId)
  if (!withinMeeting(meeting, code.shownAt, at)) {
    return refused(door, scan.clientId, refuse('offlineOutside', { at: beijingClock(code.shownAt) }), device.memberId)
  }
  const row = await takeScan(door, code, device.memberId, code.shownAt, true, request)
  return row instanceof Problem
    ? refused(door, scan.clientId, row, device.memberId)
    : { clientId: scan.clientId, ok: true, row }
}

/** What a phone kept while it had no network. Every scan is answered by its client id; sent twice, it answers twice the same. */
export const syncScans: Handler<'attendance.syncScans'> = async (request) => {
  const { input, actor, at } = request
  const loaded = await meetingToRun(input.meetingId, actor, at)
  if (loaded instanceof Problem) return loaded
  if (!loaded.meeting.openedAt) return refuse('meetingNotOpen', { title: loaded.meeting.title })
  const results: SyncedScan[] = []
  // One after another: two scans of one person in a batch must meet as a duplicate, not as a race.
  for (const scan of input.scans) results.push(await judge(request, loaded, scan))
  return { results }
}
