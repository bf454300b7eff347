import { addDays, beijingClock, beijingDay, dayText, dayStart } from '../../../src/contract/days'
import type { Todo } from '../../../src/contract/home'
import { leaveReasonLabels } from '../../../src/contract/vocabulary'
import type { Leave } from '../meeting/leaves'
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
  note: `“${leave.meetingTitle}” · ${when(leave.meetingStartAt)} · ${leaveReasonLabels[leave.reasonKind]}${leave.late ? ' · 会议开始后提出' : ''}`,
  params: { meetingId: leave.meetingId, memberId: leave.memberId },
  dueOn: beijingDay(leave.meetingStartAt),
})

/** Leave the caller may decide on. */
export const leaveTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
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
      limit: max,
    })
  ).map(leaveTodo)
}
