import { randomUUID } from 'node:crypto'
import { platformRequestId } from '../api/platform/actor'
import { now } from '../api/platform/clock'
import { log } from '../api/platform/log'
import { calledByClient } from './caller'
import { closeOverdueMeetings } from './closeOverdue'
import { sweepUploads } from './sweepUploads'

/** The timers' entry, each minute. Nobody may call it. */
export const main = async () => {
  const requestId = platformRequestId() ?? randomUUID()
  if (calledByClient()) {
    log({ requestId, action: 'jobs', outcome: 'refused' })
    return { refused: true }
  }
  const closed = await closeOverdueMeetings(now(), requestId)
  const swept = await sweepUploads(now(), requestId)
  log({ requestId, action: 'jobs', outcome: `closed ${closed}, swept ${swept}` })
  return { closed, swept }
}
