import { addMonths, beijingDay, dayStart } from '../../../src/contract/days'
import { situations } from '../../../src/contract/situationWords'
import { meetingKinds } from '../../../src/contract/vocabulary'
import { isPartyMember } from '../../../src/contract/person'
import type { Leave } from '../meeting/leaves'
import { attendanceCollection, rowIdOf, type AttendanceRow } from '../meeting/rows'
import type { Meeting, RollChunk } from '../meeting/store'
import { hereSince, standingFields, type Dated } from '../org/standing'
import { membersAlong, type Member, type OrgNode } from '../org/store'
import { command, find, findAll, type Stored } from '../platform/db'

/**
 * Who of a branch has taken no part in its life for three months, was asked to, and neither asked for leave nor gave a reason. Private
 * to two people of the branch: it stands in no summary, on no board and in no export.
 */

const months = 3
export const absentSince = (today: string): string => addMonths(today, -months)

export const absenceFields = [...standingFields, 'addedAt'] as const satisfies readonly (keyof Member)[]
export type Asked = Dated & Pick<Member, 'addedAt'>
/** Whoever is asked to come by what is on record of them in all that time, and was on the roster and here for all of it. */
export const isAskedSince = (member: Asked, since: string, today: string): boolean => {
  const { kind, addedAt, situations: own = [] } = member
  const here = [hereSince(member) ?? '', beijingDay(addedAt)].sort()[1] as string
  if (!isPartyMember({ kind }) || here > since) return false
  return !own.some(
    ({ kind: situation, fromOn, toOn, withdrawn }) =>
      !withdrawn &&
      (situations[situation].asked !== 'asked' || situation === 'lostContact') &&
      fromOn <= today &&
      (toOn ?? today) >= since,
  )
}

/** More than that is asked about again, without whoever was found. */
const most = 1000
type Row = Pick<AttendanceRow, '_id' | 'memberId' | 'voided'>
const cameIn = async (year: number, memberIds: readonly string[], since: string): Promise<Set<string>> => {
  const came = new Set<string>()
  for (;;) {
    const left = memberIds.filter((id) => !came.has(id))
    if (left.length === 0) return came
    const rows = await find<Row>(
      attendanceCollection({ year }),
      { memberId: command.in(left), recordedAt: command.gte(since) },
      { limit: most, fields: ['memberId', 'voided'] },
    )
    const before = came.size
    for (const { memberId, voided } of rows) if (memberId && !voided) came.add(memberId)
    if (rows.length < most || came.size === before) return came
  }
}
/** Who of these is on record as having come to anything since a day, whoever held it. */
export const cameSince = async (memberIds: readonly string[], since: string, today: string): Promise<Set<string>> => {
  const years = [...new Set([since, today].map((day) => Number(day.slice(0, 4))))]
  const found = await Promise.all(years.map((year) => cameIn(year, memberIds, dayStart(since))))
  return new Set(found.flatMap((each) => [...each]))
}

const isLeave = (state: Leave['state']): boolean => state === 'approved' || state === 'requested'
/** Who of these asked for leave from anything held since a day or still to be. */
export const askedLeaveSince = async (memberIds: readonly string[], since: string): Promise<Set<string>> => {
  const where = { memberId: command.in([...memberIds]), meetingStartAt: command.gte(dayStart(since)) }
  const found = await find<Leave>('leaves', where, { limit: most, fields: ['memberId', 'state'] })
  return new Set(found.filter(({ state }) => isLeave(state)).map(({ memberId }) => memberId))
}

const heldStates: readonly Meeting['state'][] = ['closed', 'submitted', 'returned', 'archived']
/** What the branch and its groups held since a day. */
const heldSince = async (node: Pick<OrgNode, '_id'>, since: string, today: string): Promise<string[]> => {
  const groups = await findAll<Stored>('nodes', { parentId: node._id, kind: 'partyGroup' }, ['_id'])
  const hosts = [node._id, ...groups.map(({ _id }) => _id)]
  const found = await find<Meeting>(
    'meetings',
    {
      series: command.in(hosts.flatMap((hostId) => meetingKinds.map((kind) => `${hostId}:${kind}`))),
      startAt: command.gte(dayStart(since)).and(command.lt(dayStart(today))),
    },
    { limit: most, fields: ['state', 'counted'] },
  )
  return found.flatMap(({ _id, state, counted }) => (heldStates.includes(state) && counted?.present ? [_id] : []))
}

/** Of these people the ones who were asked to one of these meetings; and who of them was excused from any. */
const askedTo = async (meetingIds: readonly string[], memberIds: readonly string[]) => {
  const chunks = await findAll<RollChunk>('rolls', { meetingId: command.in([...meetingIds]) }, ['entries'])
  const asked = chunks.flatMap(({ entries }) => entries.flatMap((entry) => (entry.expected ? [entry.memberId] : [])))
  return memberIds.filter((id) => asked.includes(id))
}
const excusedFrom = async (meetingIds: readonly string[], memberIds: readonly string[]): Promise<Set<string>> => {
  const ids = meetingIds.flatMap((meetingId) => memberIds.map((memberId) => rowIdOf(meetingId, memberId)))
  const [leaves, reasons] = await Promise.all([
    findAll<Leave>('leaves', { _id: command.in(ids) }, ['memberId', 'state']),
    findAll<Stored>('absences', { _id: command.in(ids) }, ['_id']),
  ])
  const given = new Set(reasons.map(({ _id }) => _id.slice(_id.indexOf(':') + 1)))
  for (const { memberId, state } of leaves) if (isLeave(state)) given.add(memberId)
  return given
}

/** By their ids; two requests where everybody has come. */
export const absentIn = async (node: Pick<OrgNode, '_id' | 'path'>, today: string): Promise<string[]> => {
  const since = absentSince(today)
  const where = { path: node.path, status: 'active' }
  const people = await findAll<Asked>('members', where, [...absenceFields], membersAlong)
  const asked = people.filter((member) => isAskedSince(member, since, today)).map(({ _id }) => _id)
  if (asked.length === 0) return []
  const came = await cameSince(asked, since, today)
  const missing = asked.filter((id) => !came.has(id))
  if (missing.length === 0) return []
  const meetings = await heldSince(node, since, today)
  if (meetings.length === 0) return []
  const [wanted, excused] = await Promise.all([askedTo(meetings, missing), excusedFrom(meetings, missing)])
  return wanted.filter((id) => !excused.has(id))
}
