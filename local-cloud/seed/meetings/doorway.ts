import type { CheckedIn } from '../../../src/contract/attendance'
import type { CodeKey } from '../../../src/contract/attendanceCodeKey'
import { inParallel } from '../inParallel'
import type { Bound, Rostered, SampleOrgan } from '../organ'
import type { Arrival } from './turnout'
import { createHmac } from 'node:crypto'
import { fromBase64Url, makeToken, stepAt, type CodeDirection, type Hmac } from '../../../src/contract/codes'

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()

/** The code a screen shows at an instant: `handle` and `key` as the API handed them out. */
const shownCode = (direction: CodeDirection, handle: string, key: string, at: string): string => {
  const bytes = fromBase64Url(key)
  if (!bytes) throw new Error('A code key is base64url')
  return makeToken(hmac, bytes, direction, handle, stepAt(Date.parse(at)))
}

/** People coming in through the API's four ways, at the instant the cloud's clock stands at. */

const lanes = 6
const byHandReasons = [
  '还没有绑定微信，本人在场',
  '手机没电，本人在场',
  '用的是老人机，由书记确认',
  '手机留在办公室，本人在场',
]

export interface Doorway {
  readonly organ: SampleOrgan
  readonly meetingId: string
  readonly runner: Bound
  /** What opening handed to the phone that shows the code. */
  readonly code: CodeKey
}

const bound = (organ: SampleOrgan, person: Rostered): Bound => organ.bound(person.key)
const ownCode = (person: Bound, at: string): string =>
  shownCode('member', person.device.deviceId, person.device.key, at)

const comeIn = (
  { organ, meetingId, runner, code }: Doorway,
  { person, way }: Arrival,
  at: string,
  turn: number,
): Promise<CheckedIn> => {
  if (way === 'byHand') {
    const reason = byHandReasons[turn % byHandReasons.length] as string
    return organ.act(runner.openid, 'attendance.confirm', { meetingId, memberId: person.memberId, reason })
  }
  if (way === 'ownCode') {
    return organ.act(runner.openid, 'attendance.scanMember', { meetingId, token: ownCode(bound(organ, person), at) })
  }
  return organ.act(bound(organ, person).openid, 'attendance.checkIn', {
    token: shownCode('meeting', code.handle, code.key, at),
  })
}

/** Those who arrive at one instant; gives their rows' ids by person. */
export const arriveAt = async (
  doorway: Doorway,
  arrivals: readonly Arrival[],
  at: string,
): Promise<Map<string, string>> => {
  const rows = new Map<string, string>()
  const turns = arrivals.map((arrival, turn) => ({ arrival, turn }))
  await inParallel(turns, lanes, async ({ arrival, turn }) => {
    rows.set(arrival.person.key, (await comeIn(doorway, arrival, at, turn)).rowId)
  })
  return rows
}

/** Codes scanned without a network, sent together once there is one again; each counts by the time it was shown. */
export const syncOffline = async (
  { organ, meetingId, runner }: Doorway,
  arrivals: readonly Arrival[],
  instant: (arrival: Arrival) => string,
): Promise<void> => {
  const scans = arrivals.map((arrival) => ({
    clientId: `scan-${arrival.person.key.replace(':', '-')}`,
    token: ownCode(bound(organ, arrival.person), instant(arrival)),
    scannedAt: instant(arrival),
  }))
  if (scans.length === 0) return
  const { results } = await organ.act(runner.openid, 'attendance.syncScans', { meetingId, scans })
  const refused = results.find((result) => !result.ok)
  if (refused && !refused.ok) throw new Error(`示例数据：离线扫码没有计入：${refused.code} ${refused.message}`)
}
