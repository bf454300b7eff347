import { failureOf } from './errors'
import { isOnline } from './network'
import { pauseBefore } from './retries'
import { noteServerTime } from './serverClock'
import { sendToCloud } from './transport'

interface CallOptions {
  /** The call may be sent twice without harm, so a lost connection is answered by one more try, and a crowd at the door by several. */
  idempotent?: boolean
  /** In milliseconds; 10,000 if not said. */
  timeoutMs?: number
}

/**
 * One call of a cloud function. Keeps the server's clock from whatever answer carries `serverTime` (ms since 1970).
 * @throws CallFailure and nothing else
 */
export async function callCloud<Answer>(name: string, data: unknown, options: CallOptions = {}): Promise<Answer> {
  const { idempotent = false, timeoutMs = 10_000 } = options
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt<Answer>(name, data, timeoutMs)
    } catch (error) {
      const failure = failureOf(error, isOnline())
      const wait = idempotent && isOnline() ? pauseBefore(failure.reason, tried) : undefined
      if (wait === undefined) throw failure
      await pause(wait)
    }
  }
}

async function attempt<Answer>(name: string, data: unknown, timeoutMs: number): Promise<Answer> {
  const sentAt = Date.now()
  const answer = (await sendToCloud(name, data, timeoutMs)) as Answer
  const serverTime = (answer as { serverTime?: unknown } | null | undefined)?.serverTime
  if (typeof serverTime === 'number') noteServerTime(serverTime, sentAt, Date.now())
  return answer
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
