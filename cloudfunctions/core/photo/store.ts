import type { ShownPhoto } from '../../../src/contract/photo'
import type { PhotoCheck, PhotoEnding } from '../../../src/contract/photoWords'
import type { Acting } from '../platform/audit'
import { jobEntry } from '../platform/audit'
import { changeMany, command, find } from '../platform/db'
import { deleteFile, temporaryAddresses } from '../platform/files'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import type { RecordDoc, RecordKind } from '../record/kind'
import { stepOfJobs } from '../record/step'

/**
 * `photos/<id>`: a photo handed in. It belongs to who handed it in until a record takes it; removed, it stays without its
 * files, so that what happened to it is known.
 */
export interface PhotoDoc extends RecordDoc {
  ownerId: string
  kind: PhotoEnding
  fileId: string
  thumbFileId: string
  width: number
  height: number
  /** The record that took it; null until then. */
  usedBy: string | null
  /** Where that record lies. */
  usedIn: string | null
  /** When it was handed in, later when a record last took it or was saved without it. */
  takenAt: string
  /** The sweep has seen the record hold it. */
  settled: boolean
  check: CheckOfContent
  removedAt: string | null
}
export const photoKind: RecordKind<PhotoDoc> = { collection: 'photos', what: '这张照片' }
/** Where the platform's content check of a photo stands; see `photoCheck.ts`. */
export interface CheckOfContent {
  state: PhotoCheck
  /** The platform's name for the question; its answer comes under it. */
  traceId: string | null
  /** Whom the platform is told as the author; forgotten with the answer. */
  openId: string
  /** Asked again at this instant if no answer has come; null when it is over or given up. */
  askAgainAt: string | null
  asked: number
}
/** What a record keeps of each of its photos, in the order they are shown: `photos: KeptPhoto[]`. */
export interface StoredPhoto {
  id: string
  fileId: string
  thumbFileId: string
  width: number
  height: number
}
/** A record that takes photos. */
interface PhotoUser {
  collection: string
  id: string
}

/** The platform's addresses are good for this many seconds at most. */
const addressSeconds = 600

const storedOf = ({ _id, fileId, thumbFileId, width, height }: PhotoDoc): StoredPhoto => ({
  id: _id,
  fileId,
  thumbFileId,
  width,
  height,
})

const missing = () => refuse('photoMissing', {}, { field: 'photoIds' })

/**
 * Gives the caller's photos to a record, before the record is written; the same record may take them again, and keeps those
 * it has whoever saves it. What a record took and does not hold a day later is swept, so a save that breaks off, or one that
 * lets a photo go, needs no cleaning up.
 */
export const takePhotos = async (
  { actor, at }: Acting,
  photoIds: readonly string[],
  usedBy: PhotoUser,
): Promise<StoredPhoto[] | Problem<'photoMissing'>> => {
  const ids = [...photoIds]
  const filter = command.or([
    { _id: command.in(ids), ownerId: actor.memberId, usedBy: null },
    { usedBy: usedBy.id, usedIn: usedBy.collection },
  ])
  const fields = { usedBy: usedBy.id, usedIn: usedBy.collection, takenAt: at, settled: false }
  if (ids.length === 0) {
    await changeMany('photos', { usedBy: usedBy.id, usedIn: usedBy.collection }, fields)
    return []
  }
  const found = await find<PhotoDoc>('photos', { _id: command.in(ids) }, { limit: ids.length })
  const free = ({ ownerId, usedBy: by, usedIn }: PhotoDoc) =>
    by === null ? ownerId === actor.memberId : by === usedBy.id && usedIn === usedBy.collection
  if (found.length < ids.length || !found.every(free)) return missing()
  await changeMany('photos', filter, fields)
  // Another record may have taken one of them meanwhile.
  const taken = await find<PhotoDoc>(
    'photos',
    { _id: command.in(ids), usedBy: usedBy.id, usedIn: usedBy.collection },
    { limit: ids.length },
  )
  return taken.length < ids.length
    ? missing()
    : ids.map((id) => storedOf(taken.find(({ _id }) => _id === id) as PhotoDoc))
}

/**
 * A record's photos as the caller may see them, in order. One the content check found risky is withheld from everyone; its
 * owner, too, is only told so. One that is still being checked is for its owner alone.
 */
export const presentPhotos = async (
  stored: readonly StoredPhoto[],
  actor: { memberId: string },
): Promise<ShownPhoto[]> => {
  if (stored.length === 0) return []
  const docs = await find<PhotoDoc>('photos', { _id: command.in(stored.map(({ id }) => id)) }, { limit: stored.length })
  const stateOf = (id: string) => docs.find(({ _id, removedAt }) => _id === id && !removedAt)
  const open = stored.filter(({ id }) => {
    const doc = stateOf(id)
    return doc?.check.state === 'passed' || (doc?.check.state === 'waiting' && doc.ownerId === actor.memberId)
  })
  const addresses = await temporaryAddresses(
    open.flatMap(({ fileId, thumbFileId }) => [fileId, thumbFileId]),
    addressSeconds,
  )
  return stored.map(({ id, fileId, thumbFileId, width, height }) => {
    const shown = open.some((photo) => photo.id === id)
    const [url, thumbUrl] = shown ? [addresses.get(fileId) ?? null, addresses.get(thumbFileId) ?? null] : [null, null]
    return { id, url, thumbUrl, width, height, check: stateOf(id)?.check.state ?? 'waiting' }
  })
}

/** Its files go for good. The document last: what breaks off is found again by it. */
export const dropPhoto = async (photo: PhotoDoc, at: string, requestId: string): Promise<void> => {
  await deleteFile(photo.fileId)
  await deleteFile(photo.thumbFileId)
  const check = { ...photo.check, traceId: null, openId: '', askAgainAt: null }
  const gone = { fileId: '', thumbFileId: '', settled: true, removedAt: at, check }
  await stepOfJobs(photoKind, jobEntry('jobs.sweepPhotos', at, requestId), photo, { fields: gone })
}
