import { materialMaxBytes, sizeText } from '../../../src/contract/studyMaterialWords'
import { Problem, refuse } from '../platform/problem'
import { issueTicket } from '../platform/upload'
import type { Handler } from '../platform/request'
import { kindOfName } from './materialKind'
import { nodeToChange } from './node'

/** Says what is wrong before anything is uploaded; what arrives is judged again. */
export const materialTicket: Handler<'study.materialTicket'> = async (request) => {
  const { nodeId, name, size } = request.input
  const node = await nodeToChange(request.actor, nodeId)
  if (node instanceof Problem) return node
  const kind = kindOfName(name)
  if (!kind) return refuse('materialKindWrong', { name }, { field: 'file' })
  if (size > materialMaxBytes) return refuse('materialTooLarge', { size: sizeText(size) }, { field: 'file' })
  const ticket = await issueTicket(request, { purpose: 'material', nodeId: node._id, fileName: name, ending: kind })
  return { ticketId: ticket._id, cloudPath: ticket.cloudPath }
}
