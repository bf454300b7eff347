import * as v from 'valibot'
import { action } from './action'
import { id, line } from './fields'
import type { LeaveReason, LeaveState } from './vocabulary'
import { leaveReasons } from './vocabulary'

export interface LeaveAnswer {
  meetingId: string
  memberId: string
  state: LeaveState
  /** Asked for after the start. */
  late: boolean
}
/** Ask for leave from a meeting for oneself; after the start it is marked late. */
export const request = action<LeaveAnswer>()({
  name: 'leave.request',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    reasonKind: v.picklist(leaveReasons, '请选择事由'),
    note: v.nullable(line(100)),
  }),
  problems: ['notFound', 'notExpected', 'leaveMeetingOver', 'meetingCancelled', 'leaveDecided'],
})
export const withdraw = action<LeaveAnswer>()({
  name: 'leave.withdraw',
  writes: true,
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'leaveMeetingOver', 'meetingCancelled'],
})
export interface WaitingLeave {
  memberId: string
  name: string
  reasonKind: LeaveReason
  /** What the requester added, for whoever decides. */
  note: string | null
  late: boolean
}
/** The leave from one meeting that waits for the caller, first asked first; empty for who decides none. */
export const waiting = action<{ rows: WaitingLeave[] }>()({
  name: 'leave.waiting',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed'],
})
const decision = { memberId: id, approve: v.boolean(), note: v.nullable(line(100)) }
/** What the meeting's end settles with it, one for each person. */
export const decisions = v.pipe(v.array(v.strictObject(decision)), v.maxLength(100, '一次最多 100 份'))
/** The secretary decides; the secretary's own is decided by the node above. */
export const decide = action<LeaveAnswer>()({
  name: 'leave.decide',
  writes: true,
  input: v.strictObject({ meetingId: id, ...decision }),
  problems: ['notAllowed', 'notFound', 'leaveDecided', 'meetingCancelled', 'notSelf'],
})
