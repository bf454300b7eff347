import { sizeText } from '../../../src/contract/studyMaterialWords'
import { photoMaxBytes, photosWaitingMax } from '../../../src/contract/photoWords'
import { count } from '../platform/db'
import { refuse } from '../platform/problem'
import { issueTicket, openTickets, ticketGiven } from '../platform/upload'
import type { Handler } from '../platform/request'

const waitingOf = async (ownerId: string, at: string): Promise<number> => {
  const [handed, underWay] = await Promise.all([
    count('photos', { ownerId, usedBy: null }),
    openTickets(ownerId, 'photo', at),
  ])
  return handed + underWay
}

/** Says what is wrong before anything is uploaded; what arrives is judged again. */
export const ticket: Handler<'photo.ticket'> = async (request) => {
  const { actor, at, input } = request
  const { bytes, ending } = input
  if (bytes > photoMaxBytes) return refuse('photoTooLarge', { size: sizeText(bytes) }, { field: 'bytes' })
  const waiting = await waitingOf(actor.memberId, at)
  if (waiting >= photosWaitingMax) {
    const given = await ticketGiven(request)
    return given ? { ticketId: given._id, cloudPath: given.cloudPath } : refuse('photosWaiting', { count: waiting })
  }
  const { _id, cloudPath } = await issueTicket(request, {
    purpose: 'photo',
    nodeId: actor.branchId,
    fileName: '',
    ending,
  })
  return { ticketId: _id, cloudPath }
}
