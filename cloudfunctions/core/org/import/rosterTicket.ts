import { auditEntry } from '../../platform/audit'
import { insert } from '../../platform/db'
import { Problem, refuse } from '../../platform/problem'
import { issueTicket } from '../../platform/upload'
import type { Handler } from '../../platform/request'
import { importableNode } from './load'
import type { ImportDoc } from './store'
import { forgetImports } from './store'

/** A lost answer costs nothing: the next ticket replaces the first, and whatever an earlier import left. */
export const rosterTicket: Handler<'org.rosterTicket'> = async (request) => {
  const { actor, input, at } = request
  const node = await importableNode(actor, input.nodeId)
  if (node instanceof Problem) return node
  if (node.kind === 'partyGroup')
    return refuse('badInput', { field: '党组织', why: '名册按党支部或上级组织导入' }, { field: 'nodeId' })
  await forgetImports(actor.memberId, at)
  const ticket = await issueTicket(request, { purpose: 'roster', nodeId: node._id, fileName: '', ending: 'xlsx' })
  const doc: ImportDoc = {
    _id: ticket._id,
    ownerId: actor.memberId,
    nodeId: node._id,
    cloudPath: ticket.cloudPath,
    state: 'waiting',
    counts: { problem: 0, added: 0, changed: 0, left: 0, unchanged: 0 },
    unusedColumns: [],
    createdAt: at,
    audit: [auditEntry(request)],
  }
  await insert('imports', doc)
  return { importId: doc._id, cloudPath: doc.cloudPath }
}
