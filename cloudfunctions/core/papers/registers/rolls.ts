import { byName } from '../../../../src/contract/names'
import type { BookLeave, BookRow } from '../../attendance/book'
import type { RollSources } from '../../attendance/rollRows'
import type { RollChunk } from '../../meeting/store'
import { ruleOf } from '../../meeting/turnout'
import { attendanceCollection } from '../../meeting/rows'
import { command, findAll, type Stored } from '../../platform/db'
import type { ListedMeeting } from './meetings'

/** The frozen rolls of many meetings with who came and who was on leave, from which the page's own rules lay each out. */
export interface ReadRoll {
  readonly meeting: ListedMeeting
  readonly sources: RollSources
}

/** People of the rolls that are read in one go: an entry is a quarter of a kilobyte, an answer a megabyte. */
const peopleAtOnce = 2500
const sizeOf = ({ roll }: ListedMeeting): number => (roll ? roll.expected + roll.exempt + 20 : 0)
const batches = (meetings: readonly ListedMeeting[]): ListedMeeting[][] => {
  const cut: ListedMeeting[][] = []
  let room = 0
  for (const meeting of meetings) {
    if (cut.length === 0 || room < sizeOf(meeting)) {
      cut.push([])
      room = peopleAtOnce
    }
    cut.at(-1)!.push(meeting)
    room -= sizeOf(meeting)
  }
  return cut
}

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
]
const leaveFields = ['meetingId', 'memberId', 'state', 'late', 'reasonKind', 'decision', 'entered']
type OfMeeting<Doc> = Doc & Stored & { meetingId: string }

const readBatch = async (meetings: readonly ListedMeeting[]): Promise<ReadRoll[]> => {
  const where = { meetingId: command.in(meetings.map(({ _id }) => _id)) }
  const along = ['meetingId', '_id']
  const years = [...new Set(meetings.map(attendanceCollection))]
  const [chunks, leaves, ...rows] = await Promise.all([
    findAll<RollChunk>('rolls', where, undefined, along),
    findAll<OfMeeting<BookLeave>>('leaves', where, leaveFields, along),
    ...years.map((collection) => findAll<OfMeeting<BookRow>>(collection, where, rowFields, along)),
  ])
  const of = <Doc extends { meetingId: string }>(docs: readonly Doc[], id: string): Doc[] =>
    docs.filter(({ meetingId }) => meetingId === id)
  const all = rows.flat()
  return meetings.map((meeting) => ({
    meeting,
    sources: {
      closedAt: meeting.closedAt,
      rule: ruleOf(meeting),
      entries: byName(of(chunks, meeting._id).flatMap(({ entries }) => entries)),
      rows: of(all, meeting._id),
      leaves: of(leaves, meeting._id).map((leave) => ({ ...leave, meetingStartAt: meeting.startAt })),
      absences: [],
    },
  }))
}

export const readRolls = async (meetings: readonly ListedMeeting[]): Promise<ReadRoll[]> => {
  const read: ReadRoll[] = []
  for (const batch of batches(meetings)) read.push(...(await readBatch(batch)))
  return read
}
