import { shownLagMs } from '../../../src/contract/codes'
import { arrivalStatus } from '../meeting/arrivalTimes'
import type { doorOf } from '../meeting/door'
import type { Member } from '../org/store'
import { readDoc } from '../platform/db'
import type { Acting } from '../platform/audit'
import { refuse, type Problem } from '../platform/problem'
import { sitsIn } from '../meeting/invited'
import { entryOn } from '../meeting/keptRoll'
import type { Arrival } from '../meeting/rows'
import { record, storedRow } from './record'
import { knock } from './store'
import type { DeviceDoc } from '../org/account'
import type { GenuineCode } from './token'

type Door = NonNullable<Awaited<ReturnType<typeof doorOf>>>

export const phoneOf = (code: GenuineCode): Promise<DeviceDoc | null> => readDoc<DeviceDoc>('devices', code.id)
/**
 * Null for a phone whose code may be taken at this instant: issued while the code could still be shown, and not revoked, neither by then
 * nor while the step ran.
 */
export const phoneBarred = (
  { issuedAt, revokedAt }: DeviceDoc,
  code: GenuineCode,
  at: string,
): Problem<'deviceRevoked' | 'codeBeforeIssue'> | null => {
  if (revokedAt !== null && (revokedAt <= at || revokedAt < code.overAt)) return refuse('deviceRevoked')
  return Date.parse(code.overAt) + shownLagMs <= Date.parse(issuedAt) ? refuse('codeBeforeIssue') : null
}

/** As they stand on the roll, or of the roster where they were invited to sit in; null for the uninvited. */
const whoIs = async (
  door: Door,
  memberId: string,
  arrivedAt: string,
): Promise<Pick<Arrival, 'name' | 'branchId' | 'from' | 'status'> | null> => {
  const entry = await entryOn(door.meeting, memberId)
  if (entry && entry.whyNotExpected !== 'removed')
    return {
      name: entry.name,
      branchId: entry.branchId,
      from: entry.branchName,
      status: arrivalStatus(door.meeting, arrivedAt),
    }
  const member = sitsIn(door.meeting, memberId) ? await readDoc<Member>('members', memberId) : null
  return member && { name: member.name, branchId: member.branchId, from: member.branchName, status: 'guest' }
}

/** The uninvited are refused with what a screen needs to offer 列席, and wait on the live roll like those who scan themselves. */
const notOnRoll = async (door: Door, memberId: string, at: string): Promise<Problem<'notOnRoll' | 'deviceRevoked'>> => {
  const member = await readDoc<Member>('members', memberId)
  if (!member) return refuse('deviceRevoked')
  const { name, branchId, branchName } = member
  await knock(door.meeting._id, { memberId, name, branchId, branchName, at })
  const details = { memberId, name, branchName }
  return refuse('notOnRoll', { name, title: door.meeting.title }, { details })
}

/** One scanned member's code into one row, whether it was scanned just now or offline a while ago. */
export const takeScan = async (
  door: Door,
  scan: { code: GenuineCode; memberId: string; arrivedAt: string; offline: boolean; screen?: boolean },
  acting: Acting,
) => {
  const { code, memberId, arrivedAt, offline, screen } = scan
  const who = await whoIs(door, memberId, arrivedAt)
  if (!who) return (await storedRow(door.meeting, memberId, acting)) ?? notOnRoll(door, memberId, acting.at)
  const arrival = {
    memberId,
    key: memberId,
    ...who,
    method: 'secretaryScan' as const,
    offline,
    arrivedAt,
    reason: null,
    codeUse: `${code.id}:${code.step}`,
    ...(screen && { screen: true as const }),
  }
  // What was scanned earlier stands, whichever phone sends first.
  return record(door.meeting, arrival, acting, offline ? 'earliest' : undefined)
}
