import { randomUUID } from 'node:crypto'
import { platformRequestId } from '../api/platform/actor'
import { now } from '../api/platform/clock'
import { log } from '../api/platform/log'
import { calledByClient } from './caller'
import { eachMinute } from './eachMinute'

/** The timers' entry. Nobody may call it. */
export const main = async () => {
  const requestId = platformRequestId() ?? randomUUID()
  if (!calledByClient()) return eachMinute(now, requestId)
  log({ requestId, action: 'jobs', outcome: 'refused' })
  return { refused: true }
}
