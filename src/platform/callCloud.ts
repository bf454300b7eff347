import { failureOf } from './errors'
import { isOnline } from './network'
import { noteServerTime } from './serverClock'
import { sendToCloud } from './transport'

interface CallOptions {
  /** The call may be sent twice without harm, so a lost connection is answered by one more try. */
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
  try {
    return await attempt<Answer>(name, data, timeoutMs)
  } catch (error) {
    const failure = failureOf(error, isOnline())
    if (!idempotent || failure.reason === 'failed' || !isOnline()) throw failure
    await pause(300 + Math.random() * 700)
    return attempt<Answer>(name, data, timeoutMs).catch((again) => {
      throw failureOf(again, isOnline())
    })
  }
}

async function attempt<Answer>(name: string, data: unknown, timeoutMs: number): Promise<Answer> {
  const sentAt = Date.now()
  const answer = (await sendToCloud(name, data, timeoutMs)) as Answer
  const serverTime = (answer as { serverTime?: unknown } | null | undefined)?.serverTime
  if (typeof serverTime === 'number') noteServerTime(serverTime, sentAt, Date.now())
  return answer
}

// Spread out, so that a hall full of phones does not come back in the same instant.
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
