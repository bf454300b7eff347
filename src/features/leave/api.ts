import { ask, callAction } from '../../platform/callAction'
import type { Input } from '../../contract'

export const requestLeave = (input: Input<'leave.request'>) => callAction('leave.request', input)
export const withdrawLeave = (meetingId: string) => callAction('leave.withdraw', { meetingId })
export const decideLeave = (input: Input<'leave.decide'>) => callAction('leave.decide', input)
export const takeBackLeave = (input: Input<'leave.takeBack'>) => callAction('leave.takeBack', input)
export const enterLeave = (input: Input<'leave.enterFor'>) => callAction('leave.enterFor', input)
export const askSuggested = (meetingId: string) => ask('leave.suggested', { meetingId })
export const askEntering = (meetingId: string) => ask('leave.choices', { meetingId })

/** The leave from this meeting that waits for me. */
export const askWaiting = (meetingId: string) => ask('leave.waiting', { meetingId })
