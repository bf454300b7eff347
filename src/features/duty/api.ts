import { ask } from '../../platform/callAction'

export const askBranch = (nodeId: string | undefined, year: number) => ask('duty.branch', { nodeId, year })
