import type { Input } from '../../contract'
import type { NodeRow } from '../../contract/org'
import { ask, callAction, query } from '../../platform/callAction'

export const askTree = () => ask('org.tree', {})
/** A branch's groups; a branch has few. */
export const askGroups = async (branchId: string): Promise<NodeRow[]> => {
  const rows: NodeRow[] = []
  for (let cursor: string | undefined; ;) {
    const page = await askChildren(branchId, cursor)
    rows.push(...page.rows.filter(({ kind }) => kind === 'partyGroup'))
    if (page.next === null) return rows
    cursor = page.next
  }
}
export const askChildren = (nodeId: string, cursor?: string) => ask('org.children', { nodeId, cursor })
export const findNodes = (sought: string) => ask('org.findNodes', { sought })
export const askNode = (nodeId: string) => ask('org.showNode', { nodeId })
export const askMembers = (input: Input<'org.listMembers'>) => ask('org.listMembers', input)
export const askMember = (memberId: string) => ask('org.showMember', { memberId })
export const askNotices = (nodeId: string) => ask('org.notices', { nodeId })
export const askRosterRows = (input: Input<'org.rosterRows'>) => ask('org.rosterRows', input)

export const createNode = (input: Input<'org.createNode'>) => callAction('org.createNode', input)
export const renameNode = (input: Input<'org.renameNode'>) => callAction('org.renameNode', input)
export const setBranchType = (input: Input<'org.setBranchType'>) => callAction('org.setBranchType', input)
export const addMember = (input: Input<'org.addMember'>) => callAction('org.addMember', input)
export const changeMember = (input: Input<'org.changeMember'>) => callAction('org.changeMember', input)
export const appoint = (input: Input<'org.appoint'>) => callAction('org.appoint', input)
export const endPost = (input: Input<'org.endPost'>) => callAction('org.endPost', input)
export const confirmPost = (input: Input<'org.confirmPost'>) => callAction('org.confirmPost', input)
export const invite = (memberId: string) => callAction('session.invite', { memberId })
export const transfer = (input: Input<'org.transfer'>) => callAction('org.transfer', input)
export const noteContact = (input: Input<'org.noteContact'>) => callAction('org.noteContact', input)
export const withdrawContact = (input: Input<'org.withdrawContact'>) => callAction('org.withdrawContact', input)
export const enterSituation = (input: Input<'org.enterSituation'>) => callAction('org.enterSituation', input)
export const endSituation = (input: Input<'org.endSituation'>) => callAction('org.endSituation', input)
export const correctSituation = (input: Input<'org.correctSituation'>) => callAction('org.correctSituation', input)
export const askRecovery = (input: Input<'org.askRecovery'>) => callAction('org.askRecovery', input)
export const agreeRecovery = (input: Input<'org.agreeRecovery'>) => callAction('org.agreeRecovery', input)
export const stopRecovery = (input: Input<'org.stopRecovery'>) => callAction('org.stopRecovery', input)
export const askRecoveryHours = () => ask('org.recoveryHours', {})
export const askWorkdays = () => ask('org.workdays', {})
export const saveWorkdays = (input: Input<'org.saveWorkdays'>) => callAction('org.saveWorkdays', input)
export const saveRecoveryHours = (input: Input<'org.saveRecoveryHours'>) => callAction('org.saveRecoveryHours', input)
export const rosterTemplate = (nodeId: string) => query('org.rosterTemplate', { nodeId })
export const rosterTicket = (nodeId: string) => callAction('org.rosterTicket', { nodeId })
export const previewRoster = (input: Input<'org.previewRoster'>) => callAction('org.previewRoster', input)
export const applyRoster = (input: Input<'org.applyRoster'>) => callAction('org.applyRoster', input)
