import { byName } from '../../../src/contract/names'
import type { Awaited, Roll, RollRow, RollTotals } from '../../../src/contract/attendance'
import { isSensitive, placesOf } from '../../../src/contract/meetingPeople'
import type { Leave } from '../meeting/leaves'
import { readMeeting } from '../meeting/load'
import { presentMark } from '../meeting/afterwards/present'
import { quorumOf, unfounded } from '../meeting/quorum'
import { asOf } from '../meeting/rules'
import type { Meeting, RollChunk } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'
import { ruleOf, turnout, type Turnout } from '../meeting/turnout'
import { peopleApart, withApart } from '../org/namesakes'
import { forbidden, may } from '../policy'
import { findAll } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { attendanceCollection } from '../meeting/rows'
import { rollApart, rowKey } from './rollApart'
import { rollRows, type RollSources } from './rollRows'
import type { AbsenceReason, Knock } from './store'
import type { AttendanceRow } from '../meeting/rows'

const sourcesOf = async (meeting: Meeting): Promise<RollSources & { knocks: Knock[] }> => {
  const where = { meetingId: meeting._id }
  const [chunks, rows, leaves, absences, knocks] = await Promise.all([
    findAll<RollChunk>('rolls', where),
    findAll<AttendanceRow>(attendanceCollection(meeting), where),
    findAll<Leave>('leaves', where),
    findAll<AbsenceReason>('absences', where),
    findAll<Knock>('knocks', where),
  ])
  const entries = byName(chunks.flatMap((chunk) => chunk.entries))
  // The start as it stands now: the meeting may have been moved since leave was asked for.
  return {
    closedAt: meeting.closedAt,
    rule: ruleOf(meeting),
    entries,
    rows,
    leaves: leaves.map((leave) => ({ ...leave, meetingStartAt: meeting.startAt })),
    absences,
    knocks,
  }
}

const totalsOf = ({ expected, present, late, onLeave, absent, guests, exemptAbsent }: Turnout): RollTotals => ({
  expected,
  present,
  late,
  onLeave,
  absent,
  guests,
  exemptAbsent,
})
const approvedOf = (leaves: readonly Leave[]): ReadonlySet<string> =>
  new Set(leaves.filter(({ state }) => state === 'approved').map(({ memberId }) => memberId))

/** Who scanned uninvited and has not been admitted yet. */
const waiting = ({ knocks, rows }: { knocks: Knock[]; rows: readonly AttendanceRow[] }): Roll['knocks'] => {
  const came = new Set(rows.map((row) => row.memberId))
  return knocks
    .filter((knock) => !came.has(knock.memberId))
    .map(({ memberId, name, branchName, at }) => ({ memberId, name, branchName, at }))
}

/** Who was asked to sit in and has not come; lecturers of the organ among them. */
const awaitedAt = (
  { invited = [], lecturers = [], agenda }: Meeting,
  rows: readonly RollRow[],
): Pick<Roll, 'awaited'> => {
  const here = new Set(rows.map(keyOf))
  const asked = [
    ...invited,
    ...lecturers.flatMap(({ memberId, name, post }) =>
      memberId ? [{ memberId, key: memberId, name, from: post ?? '', items: undefined }] : [],
    ),
  ]
  const awaited: Awaited[] = [...new Map(asked.map((each) => [each.key, each])).values()].flatMap(
    ({ memberId, key, name, from, items }) =>
      here.has(key) ? [] : [{ memberId, key, name, from, places: placesOf(items, agenda) }],
  )
  return awaited.length > 0 ? { awaited } : {}
}
/** By whom a row is one and the same person, on the roll and among the invited. */
const keyOf = ({ memberId, rowId }: RollRow): string => memberId ?? rowId?.split(':x:')[1] ?? ''
/** Each guest with the items they were asked for. */
const withPlaces = (rows: readonly RollRow[], { invited = [], agenda }: Meeting): RollRow[] => {
  const itemsOf = new Map(invited.map(({ key, items }) => [key, items]))
  return rows.map((row) => {
    const places = row.status === 'guest' ? placesOf(itemsOf.get(keyOf(row)), agenda) : []
    return places.length > 0 ? { ...row, places } : row
  })
}

/** The live roll: names for those who keep the branch's record, the totals and one's own row for a member. */
export const roll: Handler<'attendance.roll'> = async ({ input, actor, at }) => {
  const stored = await readMeeting(input.meetingId, actor)
  if (stored instanceof Problem) return stored
  const meeting = asOf(stored, at)
  const sources = await sourcesOf(meeting)
  const found = withPlaces(rollRows(sources), meeting)
  const mine = found.find((row) => row.memberId === actor.memberId) ?? null
  const sensitive = isSensitive(meeting.kinds)
  const onRoll = sources.entries.some(({ memberId }) => memberId === actor.memberId)
  const subject = meetingSubject(meeting, sensitive ? onRoll : mine !== null)
  const denied = forbidden(actor, 'meeting.see', subject)
  if (denied) return denied
  const withNames = may(actor, 'meeting.seeRoll', subject)
  const rows = withApart(found, withNames ? await rollApart(actor, found) : new Map(), rowKey)
  const counted = turnout(sources, sources.entries, sources.rows, approvedOf(sources.leaves))
  const quorum = quorumOf(meeting.kinds, counted)
  return {
    meetingId: meeting._id,
    title: meeting.title,
    state: meeting.state,
    totals: totalsOf(counted),
    rule: sources.rule,
    afterwards: presentMark(meeting),
    quorum,
    unfounded: unfounded(quorum, meeting),
    rows: withNames ? rows : null,
    mine,
    knocks: withNames ? await peopleApart(actor, waiting(sources)) : [],
    ...(may(actor, 'meeting.run', subject) && awaitedAt(meeting, found)),
    asOf: at,
  }
}
