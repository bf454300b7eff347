import { addMinutes } from '../../../src/contract/days'
import { change, find, readDoc, type Stored } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { dropPhoto, type StoredPhoto, type PhotoDoc } from './store'

/** A beat's work; what is left waits for the next beat. */
const max = 10
/** By then a save that broke off has been tried again or will not be. */
const patienceMinutes = 24 * 60
const swept = 'swept'

const dueFrom = ({ takenAt }: PhotoDoc): string => addMinutes(takenAt, patienceMinutes)

type Holder = Stored & { photos?: StoredPhoto[] }

/** Whether the record that took the photo came to be and still holds it. */
const isHeld = async ({ _id, usedBy, usedIn }: PhotoDoc): Promise<boolean> => {
  if (usedBy === null || usedIn === null || usedIn === swept) return false
  const holder = await readDoc<Holder>(usedIn, usedBy)
  return holder?.photos?.some(({ id }) => id === _id) ?? false
}

/** Marked first, and only if nobody has taken it since: from then on no record can. */
const remove = async (photo: PhotoDoc, at: string, requestId: string): Promise<void> => {
  const { _id, takenAt, usedBy } = photo
  if (usedBy !== swept && !(await change('photos', _id, { usedBy: swept, usedIn: swept }, { takenAt, settled: false })))
    return
  await dropPhoto(photo, at, requestId)
}

/** Removes photos that no record holds a day after they were handed in, taken or let go. Says how many this run looked at. */
export const sweepPhotos = async (at: string, requestId: string): Promise<Found> => {
  const oldest = await find<PhotoDoc>('photos', { settled: false }, { order: [['takenAt', 'asc']], limit: max })
  const due = oldest.filter((photo) => dueFrom(photo) < at)
  let failed = 0
  for (const photo of due) {
    try {
      if (await isHeld(photo)) await change('photos', photo._id, { settled: true }, { takenAt: photo.takenAt })
      else await remove(photo, at, requestId)
    } catch (error) {
      failed += 1
      // One photo that cannot be removed must not keep the others.
      log({ requestId, action: 'jobs.sweepPhotos', outcome: 'unexpected', error })
    }
  }
  const [waiting] = oldest.slice(due.length)
  return found(due.length, { at, more: failed > 0 || due.length === max, then: waiting && dueFrom(waiting) })
}
