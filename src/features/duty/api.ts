import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askBranch = (nodeId: string | undefined, year: number) => ask('duty.branch', { nodeId, year })
export const askBranches = (nodeId: string | undefined, year: number, cursor?: string) =>
  ask('duty.branches', { nodeId, year, cursor })
/** The first of those that wait for one's review, at and below a node. */
export const askWaiting = (nodeId: string | undefined) => ask('meeting.list', { view: 'review', nodeId })
export const askOverdue = (nodeId: string) => ask('ledger.list', { view: 'due', nodeId })
export const askCalendar = (nodeId: string | undefined, year: number) => ask('duty.calendar', { nodeId, year })
export const askPerson = (memberId: string | undefined) => ask('duty.person', { memberId })
export const askRules = () => ask('duty.rules', {})

export const remindOnce = (input: Input<'duty.remindOnce'>) => callAction('duty.remindOnce', input)
export const explain = (input: Input<'duty.explain'>) => callAction('duty.explain', input)
export const saveRule = (input: Input<'duty.saveRule'>) => callAction('duty.saveRule', input)
export const saveLocalRule = (input: Input<'duty.saveLocalRule'>) => callAction('duty.saveLocalRule', input)
