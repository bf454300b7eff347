import { randomUUID } from 'node:crypto'
import { platformRequestId } from '../platform/actor'
import { now } from '../platform/clock'
import { log } from '../platform/log'
import { pause } from '../platform/retry'
import { beat } from './beat'
import cloud from 'wx-server-sdk'

/**
 * Whether a client set this off. Jobs have no caller: any OPENID, of whatever type, or any client source refuses them, even
 * when the platform's own rule should already have done so. A timer's context is empty or names the trigger.
 */
const calledByClient = (): boolean => {
  const context = cloud.getWXContext()
  const source = typeof context.SOURCE === 'string' ? context.SOURCE : (process.env.TCB_SOURCE ?? '')
  return (context.OPENID !== undefined && context.OPENID !== '') || /wx_(client|devtools|http|unknown)/.test(source)
}

/** After this the beat by day looks once more while something is under way: with beats two minutes apart no wait is over 80 seconds. */
const secondLookMilliseconds = 42_000

/** What the timers run; whoever else calls is refused and logged. */
export const runTimer = async (event: { TriggerName?: unknown }) => {
  const requestId = platformRequestId() ?? randomUUID()
  if (calledByClient()) {
    log({ requestId, action: 'jobs', outcome: 'refused' })
    return { refused: true }
  }
  const { done, live } = await beat(now, requestId)
  if (!live || event.TriggerName !== 'day') return done
  await pause(secondLookMilliseconds)
  const later = await beat(now, requestId)
  return later.done
}
