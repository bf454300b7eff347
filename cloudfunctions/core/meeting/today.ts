import { counts } from '../../../src/contract/arrival'
import { addMinutes, beijingDay, dayEnd, dayStart } from '../../../src/contract/days'
import type { Home } from '../../../src/contract/home'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { may } from '../policy'
import { invitedFields, presentLine, sitsIn } from './invited'
import { rowFields } from './present'
import { inAudience, ownKeys } from './readers'
import { attendanceCollection, type AttendanceRow } from './rows'
import { asOf, stateAt } from './rules'
import type { Meeting } from './store'
import { meetingSubject } from './subject'

const max = 20
const longestMinutes = 24 * 60
const ownFields = [...rowFields, ...invitedFields, 'chairStandsIn', 'year', 'openedAt', 'closedAt']
type OwnMeeting = Omit<Meeting, 'named'>

/** Meetings meant for the caller from the day before on: one query gives today's and the next. */
const readOwn = (actor: Actor, today: string): Promise<OwnMeeting[]> =>
  find<Meeting>(
    'meetings',
    {
      visibleTo: command.in(ownKeys(actor)),
      startAt: command.gt(addMinutes(dayStart(today), -longestMinutes)),
      state: command.nin(['draft', 'cancelled']),
    },
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: max,
      fields: ownFields,
    },
  )

const readRows = async (meetings: readonly OwnMeeting[], memberId: string): Promise<Map<string, AttendanceRow>> => {
  const collections = [...new Set(meetings.map(attendanceCollection))]
  const ids = meetings.map((meeting) => `${meeting._id}:${memberId}`)
  const found = await Promise.all(
    collections.map((collection) =>
      find<AttendanceRow>(
        collection,
        { _id: command.in(ids) },
        { limit: max, fields: ['meetingId', 'arrivedAt', 'voided'] },
      ),
    ),
  )
  return new Map(found.flat().map((row) => [row.meetingId, row]))
}

/** More than any meeting has. */
const maxCame = 1000
/** Who has come to those the caller runs, while they are open. */
const readCame = async (running: readonly OwnMeeting[], at: string): Promise<Map<string, number>> => {
  const counted = await Promise.all(
    running.map(async (meeting) => {
      const rows = await find<AttendanceRow>(
        attendanceCollection(meeting),
        { meetingId: meeting._id },
        { limit: maxCame, fields: ['status', 'arrivedAt', 'voided'] },
      )
      const came = rows.filter((row) => row.status !== 'guest' && counts(row, asOf(meeting, at)))
      return [meeting._id, came.length] as const
    }),
  )
  return new Map(counted)
}

/** The caller’s meetings of the day and the next one after it. */
export const ownMeetings = async (
  actor: Actor,
  today: string,
  at: string,
): Promise<Pick<Home, 'meetings' | 'next'>> => {
  const found = await readOwn(actor, today)
  // A meeting belongs to the day it began; one still open after midnight is still the caller's business.
  const todays = found.filter(
    (meeting) => beijingDay(meeting.startAt) === today || (meeting.startAt < at && stateAt(meeting, at) === 'open'),
  )
  const runs = (meeting: OwnMeeting) => may(actor, 'meeting.run', meetingSubject(meeting))
  const running = todays.filter((meeting) => stateAt(meeting, at) === 'open' && runs(meeting))
  const [rows, came] = await Promise.all([readRows(todays, actor.memberId), readCame(running, at)])
  const next = found.find((meeting) => meeting.startAt >= dayEnd(today))
  return {
    meetings: todays.map((meeting) => {
      const row = rows.get(meeting._id)
      const line = presentLine(actor, meeting, at)
      return {
        ...line,
        checkedInAt: row && counts(row, asOf(meeting, at)) ? row.arrivedAt : null,
        canRun: runs(meeting),
        ...(came.has(meeting._id) && { came: came.get(meeting._id) ?? 0 }),
        // Found by name, so named; the list of names itself may be long and is not read for this.
        expectedHere:
          (meeting.audience === 'named' && !sitsIn(meeting, actor.memberId)) ||
          inAudience(actor, { ...meeting, named: [] }),
      }
    }),
    next: next ? presentLine(actor, next, at) : null,
  }
}
