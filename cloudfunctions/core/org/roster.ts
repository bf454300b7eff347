import type { OrgNode } from './store'
import { atOrBelow } from './store'

/** Filter: everyone on the roster at and below a node. */
export const membersOn = (node: OrgNode): Record<string, unknown> =>
  node.kind === 'partyGroup'
    ? { branchId: node.parentId, partyGroupId: node._id, status: 'active' }
    : { path: atOrBelow(node.path), status: 'active' }
/** Filter: those on the very node only. */
export const membersAt = (node: Pick<OrgNode, 'path'>): Record<string, unknown> => ({
  path: node.path,
  status: 'active',
})
