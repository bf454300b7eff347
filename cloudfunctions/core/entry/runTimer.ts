import { randomUUID } from 'node:crypto'
import { platformRequestId } from '../platform/actor'
import { now } from '../platform/clock'
import { log } from '../platform/log'
import { calledByClient } from './caller'
import { eachMinute } from './eachMinute'

/** What the timers run; whoever else calls is refused and logged. */
export const runTimer = async () => {
  const requestId = platformRequestId() ?? randomUUID()
  if (!calledByClient()) return eachMinute(now, requestId)
  log({ requestId, action: 'jobs', outcome: 'refused' })
  return { refused: true }
}
