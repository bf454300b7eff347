import { counts } from '../../../src/contract/arrival'
import type { DualLifeRow } from '../../../src/contract/attendanceDualLife'
import { peopleApart } from '../org/namesakes'
import { readCursor, writeCursor } from '../org/page'
import { atOrBelow, readNode, type Member } from '../org/store'
import { dualLifeSubject } from '../org/subject'
import { asOf } from '../meeting/rules'
import type { Meeting } from '../meeting/store'
import { command, find, findAll } from '../platform/db'
import { leftAfter } from '../platform/pageOf'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { yearProblem } from '../study/hours'
import { attendanceCollection, type AttendanceRow } from '../meeting/rows'
import type { MeetingKind, MeetingState } from '../../../src/contract/vocabulary'
import { pathIds } from '../policy/scope'

/** 双重组织生活, pure: which attendance is that of an ordinary member in their own branch. */

const kinds: readonly MeetingKind[] = [
  'themedPartyDay',
  'generalMeeting',
  'organizationalLifeMeeting',
  'groupMeeting',
  'partyLecture',
]
/** A meeting counts from its closing on; one that was cancelled never does. */
const held: readonly MeetingState[] = ['closed', 'submitted', 'returned', 'archived']

/**
 * A meeting of the person's own branch of that day, or of a group in it, which they did not chair. The row keeps the branch
 * of its time, so a transfer changes nothing of the past.
 */
export const asOrdinaryMember = (
  meeting: Pick<Meeting, 'kinds' | 'hosts' | 'chair' | 'state'>,
  row: Pick<AttendanceRow, 'memberId' | 'branchId'>,
): boolean =>
  held.includes(meeting.state) &&
  meeting.kinds.some((kind) => kinds.includes(kind)) &&
  meeting.chair?.memberId !== row.memberId &&
  meeting.hosts.some((host) => row.branchId !== null && pathIds(host.path).includes(row.branchId))

const pageSize = 20
const meetingFields = ['kinds', 'hosts', 'chair', 'startAt', 'endAt', 'state', 'openedAt', 'closedAt', 'afterwards']

const cadresOf = (path: string) => ({ leadingCadre: true, status: 'active', path: atOrBelow(path) })
const byBranch: [string, 'asc'][] = [
  ['path', 'asc'],
  ['_id', 'asc'],
]
const beyond = ({ path, _id }: Pick<Member, 'path' | '_id'>) =>
  command.or([{ path: command.gt(path) }, { path, _id: command.gt(_id) }])
const readCadres = (path: string, after: { name: string; id: string } | null): Promise<Member[]> =>
  find<Member>(
    'members',
    // The cursor's `name` is the branch's path here: people stand by branch.
    command.and([cadresOf(path), ...(after ? [beyond({ path: after.name, _id: after.id })] : [])]),
    { order: byBranch, limit: pageSize + 1, fields: ['name', 'branchId', 'branchName', 'path'] },
  )

type Cadre = Pick<Member, '_id' | 'name' | 'branchName'>
export const ordinaryLifeOf = async (cadres: readonly Cadre[], year: number, at: string): Promise<DualLifeRow[]> => {
  const where = {
    memberId: command.in(cadres.map((cadre) => cadre._id)),
    voided: null,
    status: command.in(['present', 'late']),
  }
  const rows =
    cadres.length === 0
      ? []
      : await findAll<AttendanceRow>(attendanceCollection({ year }), where, [
          'meetingId',
          'memberId',
          'branchId',
          'arrivedAt',
          'voided',
        ])
  const ids = [...new Set(rows.map((row) => row.meetingId))]
  const meetings = ids.length === 0 ? [] : await findAll<Meeting>('meetings', { _id: command.in(ids) }, meetingFields)
  const byId = new Map(meetings.map((meeting) => [meeting._id, asOf(meeting, at)]))
  return cadres.map(({ _id, name, branchName }) => ({
    memberId: _id,
    name,
    branchName,
    meetings: rows
      .filter((row) => row.memberId === _id)
      .flatMap((row) => {
        const meeting = byId.get(row.meetingId)
        return meeting && counts(row, meeting) && asOrdinaryMember(meeting, row)
          ? [
              {
                meetingId: meeting._id,
                startAt: meeting.startAt,
                kinds: meeting.kinds,
                ...(meeting.afterwards && { isAfterwards: true as const }),
              },
            ]
          : []
      })
      .sort((a, b) => a.startAt.localeCompare(b.startAt)),
  }))
}

/** Which branch meetings the leading cadres below came to in a year, for those above to look at. No number is compared. */
export const dualLife: Handler<'attendance.dualLife'> = async ({ input, actor, at }) => {
  const node = await readNode(input.nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'attendance.seeDualLife', dualLifeSubject(node))
  if (denied) return denied
  const wrong = yearProblem(input.year, at)
  if (wrong) return wrong
  const after = input.cursor === undefined ? null : readCursor(input.cursor)
  if (input.cursor !== undefined && !after)
    return refuse('badInput', { field: '翻页位置', why: '请回到第一页' }, { field: 'cursor' })
  const found = await readCadres(node.path, after)
  const cadres = found.slice(0, pageSize)
  const last = cadres.at(-1)
  const more = found.length > pageSize && last !== undefined
  return {
    nodeName: node.name,
    year: input.year,
    rows: await peopleApart(actor, await ordinaryLifeOf(cadres, input.year, at)),
    next: more ? writeCursor({ name: last.path, id: last._id }) : null,
    ...(more && !after && { left: await leftAfter('members', cadresOf(node.path), beyond(last), byBranch) }),
  }
}
