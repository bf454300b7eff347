import { addDays, addMinutes, beijingDay, dayEnd, dayStart } from '../../../src/contract/days'
import type { Home, Todo } from '../../../src/contract/home'
import { attendanceCollection } from '../meeting/rows'
import type { AttendanceRow } from '../meeting/rows'
import { feedbackTodos } from '../feedback/todos'
import { ledgerTodos } from '../ledger/todos'
import type { Leave } from '../meeting/leaves'
import { nodeIdOf } from '../leave/rules'
import { presentRow, rowFields } from '../meeting/present'
import { inAudience, ownKeys, reviewKeys, runKeys } from '../meeting/readers'
import { stateAt } from '../meeting/rules'
import type { Meeting } from '../meeting/store'
import { meetingSubject } from '../meeting/subject'
import { readOrgan, type Member } from '../org/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { grantedPaths, may } from '../policy'
import type { Handler } from '../platform/request'
import { talkTodos } from '../talk/todos'
import { visitTodos } from '../visit/todos'
import type { TodoMeeting } from './todos'
import { leaveTodo, postTodos, reviewTodos, runTodo, todoFields } from './todos'

/** Every list is bounded; the whole page is at most thirteen requests, the caller's identity among them. */
const most = { meetings: 20, runs: 20, reviews: 10, leaves: 10, posts: 10 }
const longestMinutes = 24 * 60
/** A request nobody decided for a month is no longer today's business. */
const leaveDays = 30

const ownFields = [...rowFields, 'audience', 'chair', 'recorder', 'submittedBy', 'year']
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
      limit: most.meetings,
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
        { limit: most.meetings, fields: ['meetingId', 'arrivedAt', 'voided'] },
      ),
    ),
  )
  return new Map(found.flat().map((row) => [row.meetingId, row]))
}

const ownMeetings = async (actor: Actor, today: string, at: string): Promise<Pick<Home, 'meetings' | 'next'>> => {
  const found = await readOwn(actor, today)
  // A meeting belongs to the day it began; one still open after midnight is still the caller's business.
  const todays = found.filter(
    (meeting) => beijingDay(meeting.startAt) === today || (meeting.startAt < at && stateAt(meeting, at) === 'open'),
  )
  const rows = await readRows(todays, actor.memberId)
  const next = found.find((meeting) => meeting.startAt >= dayEnd(today))
  return {
    meetings: todays.map((meeting) => {
      const row = rows.get(meeting._id)
      return {
        ...presentRow(meeting, at),
        checkedInAt: row && !row.voided ? row.arrivedAt : null,
        canRun: may(actor, 'meeting.run', meetingSubject(meeting)),
        // Found by name, so named; the list of names itself may be long and is not read for this.
        expectedHere: meeting.audience === 'named' || inAudience(actor, { ...meeting, named: [] }),
      }
    }),
    next: next ? presentRow(next, at) : null,
  }
}

const runTodos = async (actor: Actor, today: string, at: string): Promise<Todo[]> => {
  const where = { visibleTo: command.in(runKeys(actor)), startAt: command.lt(dayEnd(today)) }
  const found = await find<TodoMeeting>('meetings', where, {
    order: [
      ['startAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: most.runs,
    fields: todoFields,
  })
  return found.flatMap((meeting) => runTodo(actor, meeting, at) ?? [])
}
const toReview = async (actor: Actor): Promise<Todo[]> => {
  const keys = reviewKeys(actor)
  if (keys.length === 0) return []
  const others = command.neq(actor.memberId)
  const where = {
    visibleTo: command.in(keys),
    'chair.memberId': others,
    'recorder.memberId': others,
    submittedBy: others,
  }
  const found = await find<TodoMeeting>('meetings', where, {
    order: [
      ['startAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: most.reviews,
    fields: todoFields,
  })
  return found.flatMap((meeting) => reviewTodos(actor, meeting))
}
const leaveTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  const nodeIds = grantedPaths(actor, 'leave.decide').map(nodeIdOf)
  if (nodeIds.length === 0) return []
  const where = {
    decidedBy: command.in(nodeIds),
    state: 'requested',
    meetingStartAt: command.gte(dayStart(addDays(today, -leaveDays))),
    memberId: command.neq(actor.memberId),
  }
  return (
    await find<Leave>('leaves', where, {
      order: [
        ['meetingStartAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: most.leaves,
    })
  ).map(leaveTodo)
}
/** Only whoever claimed the organ confirms first holders; the settings are read for system administrators alone. */
const confirmTodos = async (actor: Actor): Promise<Todo[]> => {
  if (grantedPaths(actor, 'org.nameAdministrator').length === 0) return []
  const settings = await readOrgan()
  if (settings?.claimedBy !== actor.memberId) return []
  const waiting = await find<Member>(
    'members',
    { 'posts.confirmed': false, status: 'active' },
    { order: [['_id', 'asc']], limit: most.posts, fields: ['name', 'posts'] },
  )
  return waiting.flatMap(postTodos)
}

/** The home page in one call. */
export const show: Handler<'home.show'> = async ({ actor, at }) => {
  const today = beijingDay(at)
  const [own, ...todos] = await Promise.all([
    ownMeetings(actor, today, at),
    runTodos(actor, today, at),
    leaveTodos(actor, today),
    toReview(actor),
    confirmTodos(actor),
    ledgerTodos(actor, today),
    feedbackTodos(actor),
    talkTodos(actor, today),
    visitTodos(actor, today),
  ])
  return { today, ...own, todos: todos.flat() }
}
