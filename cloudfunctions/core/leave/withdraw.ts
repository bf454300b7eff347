import { leaveKind } from '../meeting/leaves'
import type { Meeting } from '../meeting/store'
import { readDoc } from '../platform/db'
import { refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already, step } from '../record/step'
import { leaveId, presentLeave, tooLate } from './rules'

const nothing = () => refuse('notFound', { what: '可以撤回的请假' })

/** Takes back one's own leave, asked for or approved, until the meeting closes. One refused has nothing to take back. */
export const withdraw: Handler<'leave.withdraw'> = (request) => {
  const { actor, at, input } = request
  return step(leaveKind, request, {
    id: leaveId(input.meetingId, actor.memberId),
    denied: ({ state }) => (state === 'refused' || state === 'lapsed' ? nothing() : null),
    make: async (leave) => {
      if (leave.state === 'withdrawn') return already(presentLeave(leave))
      const meeting = await readDoc<Meeting>('meetings', input.meetingId)
      if (!meeting) return nothing()
      return tooLate(meeting, at) ?? { fields: { state: 'withdrawn' as const } }
    },
    answer: presentLeave,
  })
}
