import type { Actor } from '../platform/actor'
import type { StoredPhoto } from '../photo/store'
import { takePhotos } from '../photo/store'
import { Problem, refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler, Request } from '../platform/request'
import { ownerSubject } from './reach'
import { takeStep } from './step'
import type { LedgerEntry } from './store'

/** What the one accountable does. */
const denied = (actor: Actor, entry: LedgerEntry) => forbidden(actor, 'ledger.work', ownerSubject(entry))

/** To one entry in all, so that a page shows them in one request. */
const maxPhotos = 24
type WorkRequest = Request<'ledger.progress'> | Request<'ledger.requestVerification'>
const photosOf = async (
  request: WorkRequest,
  entry: LedgerEntry,
): Promise<StoredPhoto[] | Problem<'photoMissing' | 'tooMany'>> => {
  const { photoIds } = request.input
  if (photoIds.length === 0) return []
  if (entry.photos.length + photoIds.length > maxPhotos)
    return refuse('tooMany', { what: '这件事的照片', max: maxPhotos }, { field: 'photoIds' })
  return takePhotos(request, photoIds, { collection: 'ledgerEntries', id: entry._id })
}
const work = (request: WorkRequest, step: 'progressed' | 'verificationAsked') =>
  takeStep<'photoMissing' | 'tooMany'>(request, denied, async (entry) => {
    const photos = await photosOf(request, entry)
    return photos instanceof Problem ? photos : { move: { step }, words: request.input.words, photos }
  })

export const progress: Handler<'ledger.progress'> = (request) => work(request, 'progressed')
export const requestVerification: Handler<'ledger.requestVerification'> = (request) =>
  work(request, 'verificationAsked')

export const askExtension: Handler<'ledger.askExtension'> = (request) => {
  const { dueOn, reason } = request.input
  return takeStep(request, denied, { move: { step: 'extensionAsked', dueOn, reason }, words: reason })
}
