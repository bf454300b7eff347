import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askMyHours = (year?: number) => ask('study.myHours', { year })
export const askMemberHours = (memberId: string, year: number) => ask('study.memberHours', { memberId, year })
export const askBranchHours = (nodeId: string, year: number) => ask('study.branchHours', { nodeId, year })
export const askHourTable = () => ask('study.hourTable', {})

export const saveHourTable = (input: Input<'study.saveHourTable'>) => callAction('study.saveHourTable', input)
