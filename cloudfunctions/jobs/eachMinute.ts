import { log } from '../api/platform/log'
import { closeOverdueMeetings } from './closeOverdue'
import { rewrapKeys } from './rewrapKeys'
import { eraseTalks, noteDepartures } from './retireTalks'
import { sweepUploads } from './sweepUploads'

/** What is done each minute, one after the other; `now` is asked anew for each. */
export const eachMinute = async (now: () => string, requestId: string) => {
  const done = {
    closed: await closeOverdueMeetings(now(), requestId),
    swept: await sweepUploads(now(), requestId),
    departed: await noteDepartures(now()),
    erased: await eraseTalks(now(), requestId),
    rewrapped: await rewrapKeys(requestId),
  }
  log({ requestId, action: 'jobs', outcome: Object.entries(done).map((each) => each.join(' ')).join(', ') })
  return done
}
