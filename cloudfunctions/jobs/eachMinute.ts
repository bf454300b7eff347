import { log } from '../api/platform/log'
import { closeOverdueMeetings } from './closeOverdue'
import { recheckPhotos } from './recheckPhotos'
import { rewrapKeys } from './rewrapKeys'
import { eraseTalks, noteDepartures } from './retireTalks'
import { sweepPhotos } from './sweepPhotos'
import { sweepUploads } from './sweepUploads'

/** What is done each minute, one after the other; `now` is asked anew for each. */
export const eachMinute = async (now: () => string, requestId: string) => {
  const done = {
    closed: await closeOverdueMeetings(now(), requestId),
    swept: await sweepUploads(now(), requestId),
    departed: await noteDepartures(now()),
    erased: await eraseTalks(now(), requestId),
    photosSwept: await sweepPhotos(now(), requestId),
    rechecked: await recheckPhotos(now(), requestId),
    rewrapped: await rewrapKeys(requestId),
  }
  log({ requestId, action: 'jobs', outcome: Object.entries(done).map((each) => each.join(' ')).join(', ') })
  return done
}
