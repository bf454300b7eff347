import { sizeText } from '../../../src/contract/studyMaterialWords'
import { photoMaxBytes } from '../../../src/contract/photoWords'
import { retryId } from '../platform/crypto'
import { storeFile } from '../platform/files'
import { Problem, refuse } from '../platform/problem'
import type { Handler, Request } from '../platform/request'
import type { UploadTicket } from '../platform/upload'
import { claimTicket, endTicket, fetchUploaded, thumbPathOf } from '../platform/upload'
import { create } from '../record/create'
import { askCheck } from './check'
import { cleanPhoto } from './picture/clean'
import { photoKind } from './store'

/** The picture on its own where it stays, judged; what will not do is forgotten at once. */
const storePicture = async ({ openId, at, input }: Request<'photo.hand'>, ticket: UploadTicket, bytes: Buffer) => {
  const clean =
    bytes.length > photoMaxBytes ? refuse('photoTooLarge', { size: sizeText(bytes.length) }) : await cleanPhoto(bytes)
  if (clean instanceof Problem) {
    await endTicket(ticket, input.fileId, at)
    return clean
  }
  const { kind, width, height } = clean
  const fileId = await storeFile(ticket.keptPath, clean.content)
  const thumbFileId = await storeFile(thumbPathOf(ticket), clean.thumb)
  const check = await askCheck({ openId, fileId, at, asked: 0 })
  return { kind, width, height, fileId, thumbFileId, check }
}

/** The photo's id follows from its ticket: a request repeated, even at the same time, makes the same photo in the same place. */
export const hand: Handler<'photo.hand'> = async (request) => {
  const { actor, input, at } = request
  const { ticketId, fileId } = input
  const id = retryId(actor.memberId, ticketId)
  const done: { ticket?: UploadTicket } = {}
  const handed = await create(photoKind, request, {
    id,
    make: async () => {
      const ticket = await claimTicket(request, { ticketId, purpose: 'photo', nodeId: actor.branchId, usedBy: id })
      if (ticket instanceof Problem) return ticket
      const bytes = await fetchUploaded(ticket, fileId)
      if (bytes instanceof Problem) return bytes
      const picture = await storePicture(request, ticket, bytes)
      if (picture instanceof Problem) return picture
      done.ticket = ticket
      const free = { usedBy: null, usedIn: null, takenAt: at, settled: false, removedAt: null }
      return { _id: id, ownerId: actor.memberId, ...picture, ...free }
    },
    answer: ({ _id }) => ({ photoId: _id }),
    // A ticket is good for one photo, whatever the call is called.
    taken: ({ _id }) => ({ photoId: _id }),
  })
  // Last, so that a request repeated while the first is still at work finds the file and does the same once more.
  if (done.ticket) await endTicket(done.ticket, fileId, at)
  return handed
}
