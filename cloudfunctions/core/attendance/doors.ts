import type { Attempt, Door } from '../../../src/contract/attendanceDoors'
import { mayMean, soughtWords } from '../../../src/contract/findName'
import { spelledName } from '../../../src/contract/names'
import { attendanceCollection, type AttendanceRow } from '../meeting/rows'
import type { Meeting } from '../meeting/store'
import type { Member } from '../org/store'
import { command, find, findAll } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { openBook } from './book'
import { meetingAtDoor } from './load'
import { doorClosed } from './rules'
import type { Knock } from './store'

const mostAttempts = 200
const atOnce = 20

type Scanned = Pick<AttendanceRow, '_id' | 'recordedBy' | 'recordedAt' | 'screen' | 'voided'>
const doorKey = ({ recordedBy, screen }: Scanned): string => `${recordedBy}:${screen ?? false}`

/** The doors of a meeting, the busiest first: by who scanned, and a screen they put up by itself. */
const doorsOf = async (meeting: Meeting): Promise<Door[]> => {
  const fields = ['recordedBy', 'recordedAt', 'screen', 'voided']
  const where = { meetingId: meeting._id, method: 'secretaryScan' }
  const rows = (await findAll<Scanned>(attendanceCollection(meeting), where, fields)).filter((row) => !row.voided)
  const ids = [...new Set(rows.map(({ recordedBy }) => recordedBy))]
  const members = await findAll<Member>('members', { _id: command.in(ids) }, ['name'])
  const names = new Map(members.map(({ _id, name }) => [_id, name]))
  const byDoor = new Map<string, Door>()
  for (const row of rows) {
    const { recordedBy, recordedAt, screen } = row
    const known = byDoor.get(doorKey(row))
    const name = names.get(recordedBy) ?? '已不在名册的同志'
    const door = known ?? { memberId: recordedBy, name, screen: screen ?? false, count: 0, lastAt: recordedAt }
    const lastAt = recordedAt > door.lastAt ? recordedAt : door.lastAt
    byDoor.set(doorKey(row), { ...door, count: door.count + 1, lastAt })
  }
  return [...byDoor.values()].sort((a, b) => b.count - a.count || (a.lastAt < b.lastAt ? -1 : 1))
}

const uninvited = '不在这场会议的应到名单上'
const attemptOf = ({ at, name, refused }: Knock): Attempt[] =>
  refused === null ? [] : [{ at, name: name || null, why: refused?.why ?? uninvited, by: refused?.by ?? null }]

/** Who takes people in, how many each has, and what came to nothing; for whoever runs the meeting. */
export const doors: Handler<'attendance.doors'> = async ({ input, actor, at }) => {
  const atDoor = await meetingAtDoor(input.meetingId, actor, at)
  if (atDoor instanceof Problem) return atDoor
  if (atDoor.denied) return atDoor.denied
  const { meeting } = atDoor
  const [shown, knocks] = await Promise.all([
    doorsOf(meeting),
    find<Knock>('knocks', { meetingId: meeting._id }, { order: [['at', 'desc']], limit: mostAttempts }),
  ])
  return { doors: shown, scanners: meeting.scanners ?? [], attempts: knocks.flatMap(attemptOf) }
}

/** 查一个人: whether they are in; nothing of leave, reasons or who is missing, for whoever only scans. */
export const findPerson: Handler<'attendance.findPerson'> = async ({ input, actor, at }) => {
  const atDoor = await meetingAtDoor(input.meetingId, actor, at, 'meeting.scan')
  if (atDoor instanceof Problem) return atDoor
  const { meeting, state, denied } = atDoor
  const barred = denied ?? doorClosed(meeting, state)
  if (barred) return barred
  const { book } = await openBook(meeting, at)
  const rows = new Map([...book.rows.values()].flatMap((row) => (row.voided ? [] : [[row.memberId, row.arrivedAt]])))
  const wanted = soughtWords(input.sought)
  const people = book.entries
    .filter(({ name, branchName, whyNotExpected }) => {
      const who = { name, spelled: spelledName(name), beside: branchName }
      return whyNotExpected !== 'removed' && wanted !== '' && mayMean(who, wanted)
    })
    .slice(0, atOnce)
    .map(({ memberId, name, branchName }) => ({ name, branchName, arrivedAt: rows.get(memberId) ?? null }))
  return { people }
}
