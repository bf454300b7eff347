import { beijingDay, beijingYear } from '../../../src/contract/days'
import type { TrainingLine, YearOfHours } from '../../../src/contract/study'
import type { HourLine, HourMeeting, HourTable } from '../../../src/contract/studyHours'
import { dueBy, hoursAsked, hoursOf, targetOf, totalOf } from '../../../src/contract/studyHours'
import { hoursInYear } from '../../../src/contract/studyTrainingWords'
import { situations } from '../../../src/contract/situationWords'
import { committeePosts } from '../../../src/contract/vocabulary'
import { attendanceCollection } from '../meeting/rows'
import type { AttendanceRow } from '../meeting/rows'
import { asOf, plannedMinutes } from '../meeting/rules'
import type { Meeting } from '../meeting/store'
import { situationsOn } from '../org/standing'
import type { Member } from '../org/store'
import { command, findAll } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import { readTables } from './store'
import type { TrainingDoc } from './training/store'

/** Hours are reckoned whenever they are asked for, from attendance, meetings and the table; none is ever stored. */

const counting = new Set<string>(['closed', 'submitted', 'returned', 'archived'])
const rowFields = ['meetingId', 'memberId', 'status', 'arrivedAt', 'voided']
const meetingFields = [
  'title',
  'kinds',
  'startAt',
  'endAt',
  'state',
  'openedAt',
  'closedAt',
  'creditedMinutes',
  'afterwards',
]
type Row = Pick<AttendanceRow, '_id' | 'meetingId' | 'memberId' | 'status' | 'arrivedAt' | 'voided'>
type Held = Pick<
  Meeting,
  '_id' | 'title' | 'kinds' | 'startAt' | 'endAt' | 'state' | 'openedAt' | 'closedAt' | 'creditedMinutes' | 'afterwards'
>

/** The running year and the one before; year collections of other years may not be there. */
export const yearProblem = (year: number, at: string): Problem<'badInput'> | null => {
  const now = beijingYear(at)
  return year === now || year === now - 1
    ? null
    : refuse('badInput', { field: '年份', why: `只能看 ${now - 1} 年和 ${now} 年` }, { field: 'year' })
}

const idsAtOnce = 1000
const cut = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, at) => ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce))

export const asHeld = (meeting: Held): HourMeeting => ({
  id: meeting._id,
  title: meeting.title,
  kinds: meeting.kinds,
  startAt: meeting.startAt,
  closedAt: meeting.closedAt,
  // A meeting that closed itself has no confirmed figure: what was planned, so that being left open earns nothing extra.
  minutes: meeting.creditedMinutes ?? plannedMinutes(meeting),
  ...(meeting.afterwards && { isAfterwards: true }),
})
/** Of these meetings the ones that are over; one request for 1000. */
const readHeld = async (ids: readonly string[], at: string): Promise<HourMeeting[]> => {
  const found = await Promise.all(
    cut(ids).map((some) => findAll<Held>('meetings', { _id: command.in(some) }, meetingFields)),
  )
  return found
    .flat()
    .map((meeting) => asOf(meeting, at))
    .filter(({ state }) => counting.has(state))
    .map(asHeld)
}

/**
 * The lines of some people for a year: ⌈rows/1000⌉ + ⌈meetings/1000⌉ requests for each 1000 people, whatever the history.
 * Rows are found by the person and not by the branch, so a transfer takes the year's hours along.
 */
export const readLines = async (
  memberIds: readonly string[],
  year: number,
  at: string,
  tables: readonly HourTable[] | Promise<readonly HourTable[]>,
): Promise<Map<string, HourLine[]>> => {
  const collection = attendanceCollection({ year })
  const rows = (
    await Promise.all(cut(memberIds).map((some) => findAll<Row>(collection, { memberId: command.in(some) }, rowFields)))
  ).flat()
  const meetings = await readHeld([...new Set(rows.map((row) => row.meetingId))], at)
  const byMember = new Map(memberIds.map((id) => [id, [] as Row[]]))
  for (const row of rows) if (row.memberId) byMember.get(row.memberId)?.push(row)
  const known = await tables
  return new Map([...byMember].map(([id, own]) => [id, hoursOf(own, meetings, known)]))
}

const trainingFields = ['memberId', 'title', 'form', 'startOn', 'endOn', 'hours']
type Accepted = Pick<TrainingDoc, '_id' | 'memberId' | 'title' | 'form' | 'startOn' | 'endOn' | 'hours'>
const trainingLine = (training: Accepted, year: number): TrainingLine => {
  const { _id, title, form, startOn, endOn } = training
  const hours = hoursInYear(year, training)
  return {
    trainingId: _id,
    title,
    form,
    startOn,
    endOn,
    hours,
    ...(hours !== training.hours && { of: training.hours }),
  }
}
/** The accepted trainings of some people in a year, latest first; a request for each 1000 people. */
export const readTrainings = async (
  memberIds: readonly string[],
  year: number,
): Promise<Map<string, TrainingLine[]>> => {
  const found = (
    await Promise.all(
      cut(memberIds).map((some) =>
        findAll<Accepted>('trainings', { memberId: command.in(some), years: year, state: 'accepted' }, trainingFields),
      ),
    )
  ).flat()
  const latestFirst = found.sort((a, b) => b.startOn.localeCompare(a.startOn))
  const of = (id: string) => latestFirst.filter(({ memberId }) => memberId === id)
  return new Map(memberIds.map((id) => [id, of(id).map((training) => trainingLine(training, year))]))
}

/** What a year's summary needs of a member. */
export type HourMember = Pick<Member, '_id' | 'name' | 'posts' | 'situations' | 'joinedOn' | 'beganOn'>
export const hourMemberFields = ['name', 'posts', 'situations', 'joinedOn', 'beganOn']

/** The day they joined the organ or the party, whichever is later; null where neither is known. */
export const asOfMember = ({ joinedOn, beganOn = null }: Pick<Member, 'joinedOn' | 'beganOn'>): string | null =>
  [joinedOn ?? '', beganOn ?? ''].sort()[1] || null

const committeePost = new Set<string>(committeePosts)
/** What a whole year asks of somebody with these posts. */
export const yearlyFor = ({ posts }: Pick<Member, 'posts'>, tables: readonly HourTable[], year: number): number =>
  targetOf(
    tables,
    year,
    posts.some((held) => held.confirmed && committeePost.has(held.post)),
  )
/** The figure of a year, and what of it is due by now; of who came within it by the months since. */
export const asked = (yearly: number, year: number, at: string, since: string | null = null) => {
  const target = hoursAsked(yearly, year, since)
  return { target, due: dueBy(target, year, beijingDay(at), since) }
}

export const summaryOf = (
  member: HourMember,
  { lines, trainings }: Pick<YearOfHours, 'lines' | 'trainings'>,
  tables: readonly HourTable[],
  year: number,
  at: string,
) => ({
  memberId: member._id,
  name: member.name,
  total: totalOf([...lines, ...trainings]),
  ...asked(yearlyFor(member, tables, year), year, at, asOfMember(member)),
  // Whoever is spared at the end of a year is spared the whole of it.
  exempt: situationsOn(member, `${year}-12-31`).some(({ kind }) => !situations[kind].hours),
})

/** What a member earned in a year, with the tables it was reckoned by; nothing waits but for the meetings, which are those they came to. */
export const earnedIn = async (memberId: string, year: number, at: string) => {
  const reading = readTables()
  const [lines, trainings, tables] = await Promise.all([
    readLines([memberId], year, at, reading),
    readTrainings([memberId], year),
    reading,
  ])
  return { lines: lines.get(memberId) ?? [], trainings: trainings.get(memberId) ?? [], tables }
}

export const yearOf = (
  member: HourMember,
  year: number,
  at: string,
  { tables, ...earned }: Awaited<ReturnType<typeof earnedIn>>,
): YearOfHours => ({ ...summaryOf(member, earned, tables, year, at), year, ...earned })
