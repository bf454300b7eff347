import { materialMaxBytes, sizeText } from '../../../src/contract/studyMaterialWords'
import { kindOfName } from '../platform/office'
import { Problem, refuse } from '../platform/problem'
import { issueTicket, ticketGiven, type UploadTicket } from '../platform/upload'
import type { Handler, Request } from '../platform/request'
import { nodeToChange } from './node'

const judged = async ({ actor, input: { nodeId, name, size } }: Request<'study.materialTicket'>) => {
  const node = await nodeToChange(actor, nodeId)
  if (node instanceof Problem) return node
  const kind = kindOfName(name)
  if (!kind) return refuse('materialKindWrong', { name }, { field: 'file' })
  if (size > materialMaxBytes) return refuse('materialTooLarge', { size: sizeText(size) }, { field: 'file' })
  return { purpose: 'material' as const, nodeId, fileName: name, ending: kind }
}

const handOut = ({ _id, cloudPath }: UploadTicket) => ({ ticketId: _id, cloudPath })

/** Says what is wrong before anything is uploaded; what arrives is judged again. */
export const materialTicket: Handler<'study.materialTicket'> = async (request) => {
  const wanted = await judged(request)
  if (!(wanted instanceof Problem)) return handOut(await issueTicket(request, wanted))
  const given = await ticketGiven(request)
  return given ? handOut(given) : wanted
}
