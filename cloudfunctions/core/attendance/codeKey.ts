import { stepSeconds, toBase64Url } from '../../../src/contract/codes'
import { entriesOn } from '../meeting/keptRoll'
import type { Meeting } from '../meeting/store'
import { command, find } from '../platform/db'
import { meetingCodeKey } from '../platform/crypto'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { meetingAtDoor } from './load'
import type { DeviceDoc } from '../org/account'
import { doorClosed } from './rules'

/** Names for an offline scanner; a larger assembly scans without names until the server has checked. */
const maxDevices = 1000

const namesByDevice = async (meeting: Meeting): Promise<[string, string, string][]> => {
  const people = [...(await entriesOn(meeting)), ...[...(meeting.invited ?? []), ...(meeting.lecturers ?? [])]]
  const names = new Map(people.flatMap(({ memberId, name }) => (memberId ? [[memberId, name] as const] : [])))
  if (names.size === 0 || names.size > maxDevices) return []
  const devices = await find<DeviceDoc>(
    'devices',
    { memberId: command.in([...names.keys()]), revokedAt: null },
    { limit: maxDevices, fields: ['memberId'] },
  )
  return devices.map((device) => [device._id, device.memberId, names.get(device.memberId) ?? ''])
}

/** Hands the meeting's key to a phone that may show its code, while the meeting is open. */
export const codeKey: Handler<'attendance.codeKey'> = async ({ input, actor, at }) => {
  const atDoor = await meetingAtDoor(input.meetingId, actor, at, 'meeting.scan')
  if (atDoor instanceof Problem) return atDoor
  const { meeting, state, denied } = atDoor
  const barred = denied ?? doorClosed(meeting, state)
  if (barred) return barred
  return {
    meetingId: meeting._id,
    title: meeting.title,
    handle: meeting.handle,
    key: toBase64Url(meetingCodeKey(meeting._id)),
    urlPrefix: process.env.ORGAN_CODE_URL ?? '',
    stepSeconds,
    devices: input.bare ? [] : await namesByDevice(meeting),
  }
}
