import { addDays, beijingClock, beijingDay, dayText, dayStart } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import { leaveReasonLabels, leaveWayLabels } from '../../../src/contract/vocabulary'
import { deniedToDecide, overForLeave, type Leave } from '../meeting/leaves'
import type { Meeting } from '../meeting/store'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { grantedPaths } from '../policy'
import { nodeIdOf } from './rules'

const max = 10
/** A request nobody decided for a month is no longer today's business. */
const leaveDays = 30
const when = (startAt: string): string => `${dayText(beijingDay(startAt))} ${beijingClock(startAt)}`

export const leaveTodo = (leave: Leave): Todo => ({
  kind: 'decideLeave',
  title: `${leave.name}请假`,
  note: `“${leave.meetingTitle}” · ${when(leave.meetingStartAt)} · ${leaveReasonLabels[leave.reasonKind]}${leave.late ? ' · 会议开始后提出' : ''}${leave.entered ? ` · ${leave.entered.name}代录` : ''}`,
  params: { meetingId: leave.meetingId, memberId: leave.memberId },
  dueOn: beijingDay(leave.meetingStartAt),
})

type Held = Pick<Meeting, '_id' | 'state' | 'hosts'>
/** The leave of those whose meeting the caller is still asked about. */
const whereMeeting = async (leaves: readonly Leave[], asks: (meeting: Held, leave: Leave) => boolean) => {
  if (leaves.length === 0) return []
  const ids = [...new Set(leaves.map(({ meetingId }) => meetingId))]
  const found = await find<Held>(
    'meetings',
    { _id: command.in(ids) },
    { limit: ids.length, fields: ['state', 'hosts'] },
  )
  const meetings = new Map(found.map((meeting) => [meeting._id, meeting]))
  return leaves.filter((leave) => {
    const meeting = meetings.get(leave.meetingId)
    return meeting !== undefined && asks(meeting, leave)
  })
}

/** Told for so many days, so that whoever never asked may say so. */
const toldDays = 3
export const enteredTodo = ({ entered, ...leave }: Leave): Todo => ({
  kind: 'enteredLeave',
  title: `${entered?.name ?? ''}代您请了假`,
  note: `“${leave.meetingTitle}” · ${when(leave.meetingStartAt)} · ${entered ? leaveWayLabels[entered.how] : ''} · 不对请说明`,
  params: { meetingId: leave.meetingId },
  dueOn: null,
})
/** Leave that somebody entered for the caller these days; the account says whether there is any to look for. */
const enteredTodos = async ({ memberId, leaveEnteredAt }: Actor, today: string): Promise<Todo[]> => {
  const since = dayStart(addDays(today, -toldDays))
  if (leaveEnteredAt === undefined || leaveEnteredAt < since) return []
  const told = await find<Leave>(
    'leaves',
    { memberId, 'entered.at': command.gte(since) },
    { order: [['entered.at', 'asc']], limit: max },
  )
  const held = told.filter(({ state }) => state === 'requested' || state === 'approved')
  return (await whereMeeting(held, ({ state }) => state !== 'cancelled')).map(enteredTodo)
}

/** Leave that was entered for the caller, and leave they may decide on. */
export const leaveTodos = async (actor: Actor, today: string): Promise<Todo[]> =>
  (await Promise.all([enteredTodos(actor, today), toDecide(actor, today)])).flat()

const toDecide = async (actor: Actor, today: string): Promise<Todo[]> => {
  const nodeIds = grantedPaths(actor, 'leave.decide').map(nodeIdOf)
  if (nodeIds.length === 0) return []
  const where = {
    decidedBy: command.in(nodeIds),
    state: 'requested',
    meetingStartAt: command.gte(dayStart(addDays(today, -leaveDays))),
    memberId: command.neq(actor.memberId),
  }
  const waiting = await find<Leave>('leaves', where, {
    order: [
      ['meetingStartAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: max,
  })
  // What the page of the meeting still offers the caller to decide.
  const decidable = (meeting: Held, leave: Leave) =>
    !overForLeave.includes(meeting.state) && !deniedToDecide(actor, leave, meeting)
  return (await whereMeeting(waiting, decidable)).map(leaveTodo)
}
