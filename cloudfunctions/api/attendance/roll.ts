import type { Roll } from '../../../src/contract/attendance'
import type { Leave } from '../leave/store'
import { quorumOf } from '../meeting/quorum'
import { stateAt } from '../meeting/rules'
import type { Meeting, RollChunk } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'
import { turnout } from '../meeting/turnout'
import { forbidden, may } from '../policy'
import { findAll, readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../request'
import { attendanceCollection } from './record'
import { rollRows, type RollSources } from './rollRows'
import type { AbsenceReason, AttendanceRow, Knock } from './store'

const sourcesOf = async (meeting: Meeting): Promise<RollSources & { knocks: Knock[] }> => {
  const where = { meetingId: meeting._id }
  const [chunks, rows, leaves, absences, knocks] = await Promise.all([
    findAll<RollChunk>('rolls', where),
    findAll<AttendanceRow>(attendanceCollection(meeting), where),
    findAll<Leave>('leaves', where),
    findAll<AbsenceReason>('absences', where),
    findAll<Knock>('knocks', where),
  ])
  const entries = chunks.flatMap((chunk) => chunk.entries).sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
  return { entries, rows, leaves, absences, knocks }
}

/** 实到 is always counted from the rows; there is no counter that could drift. */
const totalsOf = (rows: NonNullable<Roll['rows']>): Roll['totals'] => {
  const expected = rows.filter((row) => row.expected)
  const came = rows.filter((row) => row.status === 'present' || row.status === 'late')
  return {
    expected: expected.length,
    present: came.length,
    late: came.filter((row) => row.status === 'late').length,
    onLeave: expected.filter((row) => row.status === 'onLeave').length,
    absent: expected.filter((row) => row.status === 'absent').length,
    guests: rows.filter((row) => row.status === 'guest').length,
  }
}

/** The live roll: names for those who keep the branch's record, the totals and one's own row for a member. */
export const roll: Handler<'attendance.roll'> = async ({ input, actor, at }) => {
  const meeting = await readDoc<Meeting>('meetings', input.meetingId)
  if (!meeting) return refuse('notFound', { what: '这场会议' })
  const sources = await sourcesOf(meeting)
  const rows = rollRows(sources)
  const mine = rows.find((row) => row.memberId === actor.memberId) ?? null
  const subject = meetingSubject(meeting, mine !== null)
  const denied = forbidden(actor, 'meeting.see', subject)
  if (denied) return denied
  const withNames = may(actor, 'meeting.seeRoll', subject)
  const came = new Set(sources.rows.map((row) => row.memberId))
  return {
    meetingId: meeting._id,
    title: meeting.title,
    state: stateAt(meeting, at),
    totals: totalsOf(rows),
    quorum: quorumOf(meeting.kinds, turnout(sources.entries, sources.rows)),
    rows: withNames ? rows : null,
    mine,
    knocks: withNames
      ? sources.knocks.filter((knock) => !came.has(knock.memberId)).map(({ memberId, name, branchName, at: knockedAt }) => ({ memberId, name, branchName, at: knockedAt }))
      : [],
    asOf: at,
  }
}
