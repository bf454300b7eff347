import { sizeText } from '../../../src/contract/studyMaterialWords'
import { photoMaxBytes } from '../../../src/contract/photoWords'
import { refuse } from '../platform/problem'
import { issueTicket } from '../platform/upload'
import type { Handler } from '../platform/request'

/** Says what is wrong before anything is uploaded; what arrives is judged again. */
export const ticket: Handler<'photo.ticket'> = async (request) => {
  const { bytes, ending } = request.input
  if (bytes > photoMaxBytes) return refuse('photoTooLarge', { size: sizeText(bytes) }, { field: 'bytes' })
  const { _id, cloudPath } = await issueTicket(request, {
    purpose: 'photo',
    nodeId: request.actor.branchId,
    fileName: '',
    ending,
  })
  return { ticketId: _id, cloudPath }
}
