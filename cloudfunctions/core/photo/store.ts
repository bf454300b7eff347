import type { ShownPhoto } from '../../../src/contract/photo'
import type { PhotoCheck, PhotoEnding } from '../../../src/contract/photoWords'
import type { Acting, AuditEntry } from '../platform/audit'
import type { Stored } from '../platform/db'
import { changeMany, command, find, readDoc, removeDoc } from '../platform/db'
import { deleteFile, temporaryAddresses } from '../platform/files'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'

/** `photos/<id>`: a photo handed in. It belongs to who handed it in until a record takes it. */
export interface PhotoDoc extends Stored {
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
  audit: AuditEntry[]
}
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
  const stateOf = (id: string) => docs.find(({ _id }) => _id === id)
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

/** Removes photos for good, when their record is deleted. The document last: what breaks off is found again by it. */
const dropPhotos = async (stored: readonly StoredPhoto[]): Promise<void> => {
  for (const { id, fileId, thumbFileId } of stored) {
    await deleteFile(fileId)
    await deleteFile(thumbFileId)
    await removeDoc('photos', id)
  }
}
export const dropPhoto = (photo: PhotoDoc): Promise<void> => dropPhotos([storedOf(photo)])

export const readPhoto = (id: string): Promise<PhotoDoc | null> => readDoc<PhotoDoc>('photos', id)
