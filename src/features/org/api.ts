import type { Input } from '../../contract'
import { ask, callAction } from '../../platform/callAction'

export const askTree = () => ask('org.tree', {})
export const askNode = (nodeId: string) => ask('org.showNode', { nodeId })
export const askMembers = (nodeId: string, cursor?: string) => ask('org.listMembers', { nodeId, cursor })
export const askMember = (memberId: string) => ask('org.showMember', { memberId })

export const createNode = (input: Input<'org.createNode'>) => callAction('org.createNode', input)
export const renameNode = (input: Input<'org.renameNode'>) => callAction('org.renameNode', input)
export const addMember = (input: Input<'org.addMember'>) => callAction('org.addMember', input)
export const changeMember = (input: Input<'org.changeMember'>) => callAction('org.changeMember', input)
export const appoint = (input: Input<'org.appoint'>) => callAction('org.appoint', input)
export const endPost = (input: Input<'org.endPost'>) => callAction('org.endPost', input)
export const confirmPost = (input: Input<'org.confirmPost'>) => callAction('org.confirmPost', input)
export const invite = (memberId: string) => callAction('session.invite', { memberId })
