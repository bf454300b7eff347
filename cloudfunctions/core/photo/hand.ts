import { sizeText } from '../../../src/contract/studyMaterialWords'
import { photoMaxBytes } from '../../../src/contract/photoWords'
import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import { storeFile } from '../platform/files'
import { cleanPhoto } from './picture/clean'
import { askCheck } from './check'
import type { PhotoDoc } from './store'
import { readPhoto } from './store'
import { Problem, refuse } from '../platform/problem'
import { claimTicket, endTicket, fetchUploaded, thumbPathOf } from '../platform/upload'
import type { Handler } from '../platform/request'

/** The photo's id follows from its ticket: a request repeated, even at the same time, makes the same photo in the same place. */
export const hand: Handler<'photo.hand'> = async (request) => {
  const { actor, input } = request
  const photoId = retryId(actor.memberId, input.ticketId)
  if (await readPhoto(photoId)) return { photoId }
  const ticket = await claimTicket(request, {
    ticketId: input.ticketId,
    purpose: 'photo',
    nodeId: actor.branchId,
    usedBy: photoId,
  })
  const bytes = ticket instanceof Problem ? ticket : await fetchUploaded(ticket, input.fileId)
  // Gone: either it never came, or the same request, sent twice, has just finished with it.
  if (bytes instanceof Problem) return (await readPhoto(photoId)) ? { photoId } : bytes
  if (ticket instanceof Problem) return ticket
  const clean =
    bytes.length > photoMaxBytes ? refuse('photoTooLarge', { size: sizeText(bytes.length) }) : await cleanPhoto(bytes)
  if (clean instanceof Problem) {
    await endTicket(ticket, input.fileId)
    return clean
  }
  const { kind, width, height } = clean
  const fileId = await storeFile(ticket.keptPath, clean.content)
  const thumbFileId = await storeFile(thumbPathOf(ticket), clean.thumb)
  const doc: PhotoDoc = {
    _id: photoId,
    ownerId: actor.memberId,
    kind,
    fileId,
    thumbFileId,
    width,
    height,
    usedBy: null,
    usedIn: null,
    takenAt: request.at,
    settled: false,
    check: await askCheck({ openId: request.openId, fileId, at: request.at, asked: 0 }),
    audit: [auditEntry(request)],
  }
  await insert<PhotoDoc>('photos', doc)
  // Last, so that a request repeated while the first is still at work finds the file and does the same once more.
  await endTicket(ticket, input.fileId)
  return { photoId }
}
