import { Problem, refuse } from '../../platform/problem'
import { issueTicket, ticketGiven, type UploadTicket } from '../../platform/upload'
import type { Handler, Request } from '../../platform/request'
import { create } from '../../record/create'
import type { OrgNode } from '../store'
import { importableNode } from './load'
import { forgetImports, importKind } from './store'

const judged = async ({ actor, input }: Request<'org.rosterTicket'>) => {
  const node = await importableNode(actor, input.nodeId)
  if (node instanceof Problem || node.kind !== 'partyGroup') return node
  return refuse('badInput', { field: '党组织', why: '名册按党支部或上级组织导入' }, { field: 'nodeId' })
}

const begin = (request: Request<'org.rosterTicket'>, node: OrgNode, { _id, cloudPath }: UploadTicket) =>
  create(importKind, request, {
    id: _id,
    make: () => ({
      _id,
      ownerId: request.actor.memberId,
      nodeId: node._id,
      nodeName: node.name,
      path: node.path,
      cloudPath,
      state: 'waiting' as const,
      counts: {},
      unusedColumns: [],
      createdAt: request.at,
      forgottenAt: null,
    }),
    answer: () => ({ importId: _id, cloudPath }),
  })

/** The same call gets the same ticket; another replaces it, and whatever an earlier import left. */
export const rosterTicket: Handler<'org.rosterTicket'> = async (request) => {
  const node = await judged(request)
  if (node instanceof Problem) {
    const given = await ticketGiven(request)
    return given ? { importId: given._id, cloudPath: given.cloudPath } : node
  }
  const wanted = { purpose: 'roster', nodeId: node._id, fileName: '', ending: 'xlsx' } as const
  const ticket = await issueTicket(request, wanted)
  const isNew = ticket.audit[0]?.requestId === request.requestId
  if (isNew) await forgetImports(request.actor.memberId, ticket._id, request.at)
  return begin(request, node, ticket)
}
