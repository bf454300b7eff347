import { CallFailure } from './errors'

/** Nothing to start: the gateway answers under the page's own folder. */
export const startTransport = () => {}

interface GatewayAnswer {
  result?: unknown
  errCode?: number
  errMsg?: string
}

/**
 * Calls a cloud function through the gateway that served this page: `POST ./call`.
 * @throws CallFailure, or the browser's own network error
 */
export async function sendToCloud(name: string, data: unknown, timeoutMs: number): Promise<unknown> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  try {
    const response = await fetch('./call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, data }),
      signal: stop.signal,
    })
    const answer = (await response.json()) as GatewayAnswer
    if (!('result' in answer))
      throw new CallFailure('failed', `${answer.errCode ?? response.status} ${answer.errMsg ?? ''}`)
    return answer.result
  } catch (error) {
    if (stop.signal.aborted) throw new CallFailure('timeout', `no answer in ${timeoutMs} ms`)
    throw error
  } finally {
    clearTimeout(timer)
  }
}
