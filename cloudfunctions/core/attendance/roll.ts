import { byName } from '../../../src/contract/names'
import type { Roll, RollTotals } from '../../../src/contract/attendance'
import type { Leave } from '../meeting/leaves'
import { readMeeting } from '../meeting/load'
import { presentMark } from '../meeting/afterwards/present'
import { quorumOf, unfounded } from '../meeting/quorum'
import { asOf } from '../meeting/rules'
import type { Meeting, RollChunk } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'
import { ruleOf, turnout, type Turnout } from '../meeting/turnout'
import { toldApartById, withApart } from '../org/namesakes'
import { forbidden, may } from '../policy'
import { findAll } from '../platform/db'
import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { attendanceCollection } from '../meeting/rows'
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

/** The live roll: names for those who keep the branch's record, the totals and one's own row for a member. */
export const roll: Handler<'attendance.roll'> = async ({ input, actor, at }) => {
  const stored = await readMeeting(input.meetingId, actor)
  if (stored instanceof Problem) return stored
  const meeting = asOf(stored, at)
  const sources = await sourcesOf(meeting)
  const found = rollRows(sources)
  const mine = found.find((row) => row.memberId === actor.memberId) ?? null
  const subject = meetingSubject(meeting, mine !== null)
  const denied = forbidden(actor, 'meeting.see', subject)
  if (denied) return denied
  const withNames = may(actor, 'meeting.seeRoll', subject)
  const people = found.flatMap(({ memberId, name }) => (memberId ? [{ memberId, name }] : []))
  const rows = withApart(found, withNames ? await toldApartById(actor, people) : new Map(), ({ memberId }) => memberId)
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
    knocks: withNames ? waiting(sources) : [],
    asOf: at,
  }
}
