import { change, command, find } from '../platform/db'
import { found } from '../platform/found'
import type { Found } from '../platform/found'
import { log } from '../platform/log'
import { askCheck } from './check'
import type { PhotoDoc } from './store'

/** A beat's work; what is left waits for the next beat. */
const max = 5

/** Asks once more about photos of which the platform has said nothing for half an hour. Says how many this run asked about. */
export const recheckPhotos = async (at: string, requestId: string): Promise<Found> => {
  const oldest = await find<PhotoDoc>(
    'photos',
    { 'check.askAgainAt': command.gt('') },
    { order: [['check.askAgainAt', 'asc']], limit: max },
  )
  const askAt = ({ check }: PhotoDoc) => (check as { askAgainAt: string }).askAgainAt
  const waiting = oldest.filter((photo) => askAt(photo) < at)
  let failed = 0
  for (const { _id, fileId, check } of waiting) {
    try {
      const asked = await askCheck({ openId: check.openId, fileId, at, asked: check.asked })
      // An answer to the earlier question may have come meanwhile.
      await change('photos', _id, { check: asked }, { 'check.state': 'waiting', 'check.asked': check.asked })
    } catch (error) {
      failed += 1
      log({ requestId, action: 'jobs.recheckPhotos', outcome: 'unexpected', error })
    }
  }
  const [later] = oldest.slice(waiting.length)
  return found(waiting.length, { at, more: failed > 0 || waiting.length === max, then: later && askAt(later) })
}
