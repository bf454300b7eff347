import type { Input } from '../../contract'
import type { RosterRowState } from '../../contract/orgRoster'
import { ask, callAction, query } from '../../platform/callAction'

export const askTree = () => ask('org.tree', {})
export const askNode = (nodeId: string) => ask('org.showNode', { nodeId })
export const askMembers = (nodeId: string, cursor?: string) => ask('org.listMembers', { nodeId, cursor })
export const askMember = (memberId: string) => ask('org.showMember', { memberId })
export const askNotices = (nodeId: string) => ask('org.notices', { nodeId })
export const askRosterRows = (importId: string, state: RosterRowState, from: number) =>
  ask('org.rosterRows', { importId, state, from })

export const createNode = (input: Input<'org.createNode'>) => callAction('org.createNode', input)
export const renameNode = (input: Input<'org.renameNode'>) => callAction('org.renameNode', input)
export const addMember = (input: Input<'org.addMember'>) => callAction('org.addMember', input)
export const changeMember = (input: Input<'org.changeMember'>) => callAction('org.changeMember', input)
export const appoint = (input: Input<'org.appoint'>) => callAction('org.appoint', input)
export const endPost = (input: Input<'org.endPost'>) => callAction('org.endPost', input)
export const confirmPost = (input: Input<'org.confirmPost'>) => callAction('org.confirmPost', input)
export const invite = (memberId: string) => callAction('session.invite', { memberId })
export const transfer = (input: Input<'org.transfer'>) => callAction('org.transfer', input)
export const enterSituation = (input: Input<'org.enterSituation'>) => callAction('org.enterSituation', input)
export const endSituation = (input: Input<'org.endSituation'>) => callAction('org.endSituation', input)
export const correctSituation = (input: Input<'org.correctSituation'>) => callAction('org.correctSituation', input)
export const askRecovery = (input: Input<'org.askRecovery'>) => callAction('org.askRecovery', input)
export const agreeRecovery = (input: Input<'org.agreeRecovery'>) => callAction('org.agreeRecovery', input)
export const stopRecovery = (input: Input<'org.stopRecovery'>) => callAction('org.stopRecovery', input)
export const rosterTemplate = (nodeId: string) => query('org.rosterTemplate', { nodeId })
export const rosterTicket = (nodeId: string) => callAction('org.rosterTicket', { nodeId })
export const previewRoster = (input: Input<'org.previewRoster'>) => callAction('org.previewRoster', input)
export const applyRoster = (input: Input<'org.applyRoster'>) => callAction('org.applyRoster', input)
