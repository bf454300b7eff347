import { beijingDay } from '../../../../src/contract/days'
import { hoursOf, type HourTable } from '../../../../src/contract/studyHours'
import { postName } from '../../../../src/contract/vocabulary'
import type { BookAbsence, BookLeave } from '../../attendance/book'
import { rollRows } from '../../attendance/rollRows'
import { presentAmendment, type Amendment } from '../../meeting/amendments'
import { ordinalsOfAll } from '../../meeting/ordinals'
import { presentMeeting } from '../../meeting/present'
import { quorumOf } from '../../meeting/quorum'
import type { Entry } from '../../meeting/roll'
import { attendanceCollection, type AttendanceRow } from '../../meeting/rows'
import { asOf } from '../../meeting/rules'
import type { Meeting, RollChunk } from '../../meeting/store'
import { ruleOf, turnout } from '../../meeting/turnout'
import { votersId, type VotersAtVote } from '../../meeting/voters'
import { standingFields, standingOn, type Dated } from '../../org/standing'
import type { Actor } from '../../platform/actor'
import { command, findAll, type Stored } from '../../platform/db'
import { pathIds } from '../../policy/scope'
import { asHeld } from '../../study/hours'
import { readTables } from '../../study/store'
import { byName } from '../../../../src/contract/names'
import type { PaperRow, RecordFacts } from './recordFacts'

/**
 * The records of meetings that whoever asks may see whole, each with its roll: read together, 1000 documents a request, so that a
 * year costs what its rows cost and not a dozen requests a meeting.
 */

type Row = Pick<
  AttendanceRow,
  | '_id'
  | 'meetingId'
  | 'memberId'
  | 'name'
  | 'from'
  | 'status'
  | 'method'
  | 'offline'
  | 'arrivedAt'
  | 'reason'
  | 'voided'
  | 'recordedBy'
  | 'recordedAt'
>
const rowFields = [
  'meetingId',
  'memberId',
  'name',
  'from',
  'status',
  'method',
  'offline',
  'arrivedAt',
  'reason',
  'voided',
  'recordedBy',
  'recordedAt',
] as const satisfies readonly (keyof Row)[]
const leaveFields = ['meetingId', 'memberId', 'state', 'late', 'reasonKind', 'decision', 'entered']
type OfMeeting = Stored & { meetingId: string }
type Leave = BookLeave & OfMeeting
type Absence = BookAbsence & OfMeeting
type Voters = Pick<VotersAtVote, '_id' | 'meetingId' | 'voters'>

/** What is asked for at once; their documents come by pages whatever their number. */
const idsAtOnce = 500
const inParts = async <Doc>(ids: readonly string[], read: (some: string[]) => Promise<Doc[]>): Promise<Doc[]> => {
  const parts = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, at) =>
    ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce),
  )
  return (await Promise.all(parts.map(read))).flat()
}
const grouped = <Doc extends { meetingId: string }>(docs: readonly Doc[]): ReadonlyMap<string, Doc[]> => {
  const groups = new Map<string, Doc[]>()
  for (const doc of docs) groups.set(doc.meetingId, [...(groups.get(doc.meetingId) ?? []), doc])
  return groups
}
const ofMeetings = async <Doc extends OfMeeting>(
  collection: string,
  ids: readonly string[],
  { fields, atOnce }: { fields?: string[]; atOnce?: number } = {},
) =>
  grouped(
    await inParts(ids, (some) => findAll<Doc>(collection, { meetingId: command.in(some) }, fields, undefined, atOnce)),
  )
/** A chunk of a roll has up to 200 people, about 40 kB; an answer of the database may be a megabyte. */
const rollsAtOnce = 20
/** The words before and after a correction, up to 20,000 characters each. */
const amendmentsAtOnce = 8

const readRows = async (meetings: readonly Meeting[]) => {
  const years = [...new Set(meetings.map(({ year }) => year))]
  const found = await Promise.all(
    years.map((year) => {
      const ids = meetings.filter((meeting) => meeting.year === year).map(({ _id }) => _id)
      return inParts(ids, (some) =>
        findAll<Row>(attendanceCollection({ year }), { meetingId: command.in(some) }, [...rowFields]),
      )
    }),
  )
  return grouped(found.flat())
}
const readVoters = async (meetings: readonly Meeting[]) => {
  const ids = meetings.flatMap(({ _id, votes, elections = [] }) =>
    [...votes, ...elections].map(({ id }) => votersId(_id, id)),
  )
  return grouped(
    await inParts(ids, (some) => findAll<Voters>('votersAtVote', { _id: command.in(some) }, ['meetingId', 'voters'])),
  )
}

/** Whoever a record names beside its roll: for their posts of that day, and for the names of who wrote rows down. */
const namedBeside = (meetings: readonly Meeting[], rows: readonly Row[]): string[] => [
  ...new Set([
    ...meetings.flatMap(({ chair, recorder, lecturers = [] }) =>
      [chair, recorder, ...lecturers].flatMap((who) => who?.memberId ?? []),
    ),
    ...rows.map(({ recordedBy }) => recordedBy),
  ]),
]
const readPeople = async (ids: readonly string[]): Promise<ReadonlyMap<string, Dated>> => {
  const found = await inParts(ids, (some) => findAll<Dated>('members', { _id: command.in(some) }, [...standingFields]))
  return new Map(found.map((member) => [member._id, member]))
}

/** The post held at a host that day or, where there is none, the first other one. */
const postOf = (member: Dated | undefined, { hosts, startAt }: Meeting): string | null => {
  const held = (member && standingOn(member, beijingDay(startAt))?.posts) ?? []
  const confirmed = held.filter((post) => post.confirmed)
  const near = new Set(hosts.flatMap(({ kind, path, nodeId }) => (kind === 'partyGroup' ? pathIds(path) : [nodeId])))
  const post = confirmed.find(({ nodeId }) => near.has(nodeId)) ?? confirmed[0]
  return post ? postName(post) : null
}

interface Sources {
  people: ReadonlyMap<string, Dated>
  entries: readonly Entry[]
  rows: readonly Row[]
  leaves: readonly Leave[]
  absences: readonly Absence[]
}
const paperRows = (meeting: Meeting, { people, entries, rows, leaves, absences }: Sources): PaperRow[] => {
  const byId = new Map(rows.map((row) => [row._id, row]))
  const enteredOf = (rowId: string | null): PaperRow['entered'] => {
    const row = rowId === null ? undefined : byId.get(rowId)
    if (!row || row.method !== 'lateEntry') return null
    return { by: people.get(row.recordedBy)?.name ?? '', on: beijingDay(row.recordedAt) }
  }
  return rollRows({
    closedAt: meeting.closedAt,
    rule: ruleOf(meeting),
    entries: byName(entries),
    rows,
    leaves: leaves.map((leave) => ({ ...leave, meetingStartAt: meeting.startAt })),
    absences,
  }).map((row) => ({
    ...row,
    entered: enteredOf(row.rowId),
    leaveDecidedBy: leaves.find(({ memberId }) => memberId === row.memberId)?.decision?.name ?? null,
  }))
}

const hoursEach = (meeting: Meeting, tables: readonly HourTable[]): number => {
  const row = { meetingId: meeting._id, status: 'present', arrivedAt: meeting.startAt, voided: null } as const
  const held = asHeld(meeting)
  return hoursOf([row], [{ ...held, closedAt: null }], tables)[0]?.hours ?? 0
}

const factsOf = (actor: Actor, meeting: Meeting, sources: Sources & { at: string }) => {
  const { entries, rows, leaves, people } = sources
  const approved = new Set(leaves.filter(({ state }) => state === 'approved').map(({ memberId }) => memberId))
  const counted = turnout({ closedAt: meeting.closedAt, rule: ruleOf(meeting) }, entries, [...rows], approved)
  const beside = [meeting.chair, meeting.recorder, ...(meeting.lecturers ?? [])]
  return {
    meeting: presentMeeting(meeting, sources.at),
    rows: paperRows(meeting, sources),
    turnout: counted,
    quorum: quorumOf(meeting.kinds, counted),
    posts: new Map(
      beside.flatMap((who) => {
        const post = who?.memberId ? postOf(people.get(who.memberId), meeting) : null
        return who?.memberId && post ? [[who.memberId, post] as const] : []
      }),
    ),
    sections: (meeting.sections ?? []).filter(({ length }) => length > 0).length,
  }
}

/** Of meetings that the caller may see with their rolls, in their order; whoever calls this has asked the policy. */
export const readRecords = async (actor: Actor, stored: readonly Meeting[], at: string): Promise<RecordFacts[]> => {
  const meetings = stored.map((meeting) => asOf(meeting, at))
  const ids = meetings.map(({ _id }) => _id)
  const [rolls, rows, leaves, absences, amendments, voters, ordinals, tables] = await Promise.all([
    ofMeetings<RollChunk>('rolls', ids, { atOnce: rollsAtOnce }),
    readRows(meetings),
    ofMeetings<Leave>('leaves', ids, { fields: leaveFields }),
    ofMeetings<Absence>('absences', ids, { fields: ['meetingId', 'memberId', 'reason'] }),
    ofMeetings<Amendment>('amendments', ids, { atOnce: amendmentsAtOnce }),
    readVoters(meetings),
    ordinalsOfAll(meetings),
    readTables(),
  ])
  const people = await readPeople(namedBeside(meetings, [...rows.values()].flat()))
  return meetings.map((meeting) => {
    const id = meeting._id
    const own = amendments.get(id) ?? []
    return {
      ...factsOf(actor, meeting, {
        at,
        people,
        entries: (rolls.get(id) ?? []).flatMap((chunk) => chunk.entries),
        rows: rows.get(id) ?? [],
        leaves: leaves.get(id) ?? [],
        absences: absences.get(id) ?? [],
      }),
      ordinals: ordinals.get(id) ?? [],
      amendments: own
        .filter(({ state }) => state === 'accepted')
        .sort((a, b) => a.proposedAt.localeCompare(b.proposedAt))
        .map((amendment) => presentAmendment(actor, meeting, amendment)),
      voters: new Map((voters.get(id) ?? []).map((doc) => [doc._id.slice(id.length + 1), doc.voters] as const)),
      hours: hoursEach(meeting, tables),
    }
  })
}
