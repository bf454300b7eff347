import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askBranch = (nodeId: string | undefined, year: number) => ask('duty.branch', { nodeId, year })
export const remindOnce = (input: Input<'duty.remindOnce'>) => callAction('duty.remindOnce', input)
