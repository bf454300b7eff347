import * as v from 'valibot'
import { action } from './action'
import { id, instant, line } from './fields'
import type { Person, PersonChoice } from './person'
import type { StoredLeaveReason, LeaveState, LeaveWay } from './vocabulary'
import { leaveReasons, leaveWaysEntered } from './vocabulary'

/** That somebody else entered a leave, as everybody who sees it is told. `afterwards`: 补假, entered when the meeting was over. */
export interface EnteredLeave {
  by: string
  how: LeaveWay
  askedAt: string
  afterwards: boolean
}

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
/**
 * For somebody who asked by telephone or in person, until the meeting is submitted. Whoever may decide decides by entering it;
 * otherwise it waits for whoever may.
 */
export const enterFor = action<LeaveAnswer>()({
  name: 'leave.enterFor',
  writes: true,
  input: v.strictObject({
    meetingId: id,
    memberId: id,
    reasonKind: v.picklist(leaveReasons, '请选择事由'),
    how: v.picklist(leaveWaysEntered, '请选择怎样请的假'),
    askedAt: instant,
    note: v.nullable(line(100)),
  }),
  problems: [
    'notAllowed',
    'notFound',
    'badInput',
    'notSelf',
    'leaveNotExpected',
    'leaveCame',
    'leaveAskedAlready',
    'leaveHandedIn',
    'meetingCancelled',
    'leaveDecided',
  ],
})
/** It was the wrong person, or they say that they never asked. */
export const takeBack = action<LeaveAnswer>()({
  name: 'leave.takeBack',
  writes: true,
  input: v.strictObject({ meetingId: id, memberId: id, reason: line(100) }),
  problems: ['notAllowed', 'notFound', 'notSelf', 'leaveHandedIn', 'meetingCancelled'],
})
export interface EnteringLeave {
  title: string
  startAt: string
  /** Whom the caller may enter leave for: expected, not come, and with no leave yet. */
  people: PersonChoice[]
  /** What was entered and may still be taken back. */
  entered: (EnteredLeave & { memberId: string; name: string; state: LeaveState; reasonKind: StoredLeaveReason })[]
}
export const choices = action<EnteringLeave>()({
  name: 'leave.choices',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed', 'hostNotThere'],
})
/** Somebody missing whom an accepted 培训登记 had that day: 请假 is suggested to who enters it, and entered by nobody else. */
export interface SuggestedLeave extends Person {
  /** Tells people of one name apart; left out where the name is the person's alone. */
  apart?: string
  title: string
  startOn: string
  endOn: string
}
/** Of those expected and not come, without a leave; the caller's own people alone. */
export const suggested = action<{ startAt: string; rows: SuggestedLeave[] }>()({
  name: 'leave.suggested',
  input: v.strictObject({ meetingId: id }),
  problems: ['notFound', 'notAllowed', 'hostNotThere'],
})
export interface WaitingLeave {
  memberId: string
  name: string
  /** Tells people of one name apart; left out where the name is the person's alone. */
  apart?: string
  reasonKind: StoredLeaveReason
  /** What the requester added, for whoever decides. */
  note: string | null
  late: boolean
  /** Left out where the member asked. */
  entered?: EnteredLeave
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
