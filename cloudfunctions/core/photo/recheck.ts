import { change, command, find } from '../platform/db'
import { log } from '../platform/log'
import { askCheck } from './check'
import type { PhotoDoc } from './store'

/** A minute's work; what is left waits for the next minute. */
const max = 5

/** Asks once more about photos of which the platform has said nothing for half an hour. Returns how many this run asked about. */
export const recheckPhotos = async (at: string, requestId: string): Promise<number> => {
  const waiting = await find<PhotoDoc>(
    'photos',
    { 'check.askAgainAt': command.lt(at) },
    { order: [['check.askAgainAt', 'asc']], limit: max },
  )
  for (const { _id, fileId, check } of waiting) {
    try {
      const asked = await askCheck({ openId: check.openId, fileId, at, asked: check.asked })
      // An answer to the earlier question may have come meanwhile.
      await change('photos', _id, { check: asked }, { 'check.state': 'waiting', 'check.asked': check.asked })
    } catch (error) {
      log({ requestId, action: 'jobs.recheckPhotos', outcome: 'unexpected', error })
    }
  }
  return waiting.length
}
