import { randomUUID } from 'node:crypto'
import { platformRequestId } from '../core/platform/actor'
import { now } from '../core/platform/clock'
import { log } from '../core/platform/log'
import { calledByClient } from '../core/entry/caller'
import { eachMinute } from '../core/entry/eachMinute'

/** The timers' entry. Nobody may call it. */
export const main = async () => {
  const requestId = platformRequestId() ?? randomUUID()
  if (!calledByClient()) return eachMinute(now, requestId)
  log({ requestId, action: 'jobs', outcome: 'refused' })
  return { refused: true }
}
