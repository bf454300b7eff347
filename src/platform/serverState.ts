import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import useSWR, { type SWRConfiguration } from 'swr'
import { CallFailure } from './errors'
import { isOnline, onNetworkChange } from './network'
import { shelfOf } from './outbox/shelf'
import { signedInId, useSession } from './session'

/** SWR looks at the browser's window; here the app's own coming to the front and network stand in. For `SWRConfig` at the root. */
export const serverStateConfig: SWRConfiguration & { initFocus: unknown; initReconnect: unknown } = {
  shouldRetryOnError: false,
  dedupingInterval: 1_000,
  focusThrottleInterval: 10_000,
  isOnline,
  isVisible: () => true,
  initFocus: (revalidate: () => void) => {
    Taro.onAppShow(revalidate)
    return () => Taro.offAppShow(revalidate)
  },
  initReconnect: (revalidate: () => void) => onNetworkChange((online) => online && revalidate()),
}

export interface Answer<Data> {
  /** The newest there is: from the server, or kept on this phone since last time. */
  data: Data | undefined
  /**
   * `ready` also while old data is shown and newer is on its way. `offline` (or no answer in time) and `failed`
   * (an answer that is no data: a refusal or a fault) may come with old data.
   */
  state: 'loading' | 'ready' | 'offline' | 'failed'
  error: unknown
  /** Asks again; resolves when answered. */
  refresh: () => Promise<void>
}

export interface AnswerOptions {
  /** Keep the last answer on this phone and show it first next time. Never for what only two people may read. */
  keep?: boolean
  /** Ask again every so many milliseconds while the page is open. */
  everyMs?: number
}

/** What the server says to one question. `key` names the question with its parameters; `undefined` asks nothing. */
export function useAnswer<Data>(
  key: string | undefined,
  ask: () => Promise<Data>,
  options: AnswerOptions = {},
): Answer<Data> {
  const memberId = useSession(({ me }) => me?.memberId)
  const { everyMs = 0 } = options
  const kept = options.keep && key && memberId !== undefined
  // Whose answer it is belongs to its name: what one person was told is never what another sees.
  const { data, error, mutate } = useSWR<Data>(key ? [memberId, key] : null, ask, {
    refreshInterval: everyMs,
    // SWR's interval passes over a question that was left with an error: one lost answer would be the end of it.
    shouldRetryOnError: (failure) => everyMs > 0 && failure instanceof CallFailure,
    onErrorRetry: (_error, _key, _config, askAgain, count) => void setTimeout(() => void askAgain(count), everyMs),
    fallbackData: kept ? shelfOf(memberId).read<Data>('answer', key) : undefined,
    revalidateIfStale: true,
  })
  const every = everyMs > 0
  useEffect(() => {
    // SWR asks when a question is opened, but not where another page has it open too and was left with an error; nor when
    // the page comes back to the front and asks every so often again.
    if (key && error) void mutate().catch(() => undefined)
    // Once for each question opened, not for each answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, every])
  useEffect(() => {
    if (kept && data !== undefined && !error) shelfOf(memberId).write('answer', data, key)
  }, [data, error, key, kept, memberId])
  return {
    data,
    error,
    state: stateOf(data, error),
    refresh: async () => {
      await mutate().catch(() => undefined)
    },
  }
}

/** What a question with `keep` was answered last time, without asking. */
export function cachedAnswer<Data>(key: string): Data | undefined {
  const memberId = signedInId()
  return memberId === undefined ? undefined : shelfOf(memberId).read<Data>('answer', key)
}

export function stateOf(data: unknown, error: unknown): Answer<unknown>['state'] {
  if (error) return error instanceof CallFailure && !['failed', 'busy'].includes(error.reason) ? 'offline' : 'failed'
  return data === undefined ? 'loading' : 'ready'
}
