import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askBranch = (nodeId: string | undefined, year: number) => ask('duty.branch', { nodeId, year })
export const askCalendar = (nodeId: string | undefined, year: number) => ask('duty.calendar', { nodeId, year })
export const askPerson = (memberId: string | undefined) => ask('duty.person', { memberId })
export const askRules = () => ask('duty.rules', {})

export const explain = (input: Input<'duty.explain'>) => callAction('duty.explain', input)
export const saveRule = (input: Input<'duty.saveRule'>) => callAction('duty.saveRule', input)
export const saveLocalRule = (input: Input<'duty.saveLocalRule'>) => callAction('duty.saveLocalRule', input)
