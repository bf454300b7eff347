import { useEffect, useRef, useState } from 'react'
import useSWR, { type SWRConfiguration } from 'swr'
import { isUnreached, noted, useAskedAgain } from './askedAgain'
import { CallFailure } from './errors'
import { isOnline } from './network'
import { shelfOf } from './outbox/shelf'
import { useInFront } from './pageLife'
import { signedInId, useSession } from './session'

/** For `SWRConfig` at the root. When to ask again is decided in `askedAgain`: SWR looks at the browser's window, and asks for pages behind. */
export const serverStateConfig: SWRConfiguration = {
  shouldRetryOnError: false,
  dedupingInterval: 1_000,
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  isOnline,
  isVisible: () => true,
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

/** What is worth asking again by itself, and how often. */
export interface Live<Data> {
  everyMs: number
  /** Whether anything may still happen to what was answered last. */
  goesOn: (data: Data) => boolean
}
export interface AnswerOptions<Data> {
  /** Keep the last answer on this phone and show it first next time. Never for what only two people may read. */
  keep?: boolean
  /** What is shown first where something else keeps it. */
  first?: Data | undefined
  /** Asked again only while the page is in front and there is something to come; the one place that decides it. */
  live?: Live<Data>
}

/** What the server says to one question. `key` names the question with its parameters; `undefined` asks nothing. */
export function useAnswer<Data>(
  key: string | undefined,
  ask: () => Promise<Data>,
  { keep = false, first, live }: AnswerOptions<Data> = {},
): Answer<Data> {
  const memberId = useSession(({ me }) => me?.memberId)
  const inFront = useInFront()
  const kept = keep && key && memberId !== undefined
  // Whose answer it is belongs to its name: what one person was told is never what another sees.
  const whose = key ? [memberId, key] : null
  const name = whose?.join(' ')
  const [goesOn, setGoesOn] = useState(true)
  const everyMs = live && inFront && goesOn ? live.everyMs : 0
  const asksAgain = useRef(false)
  useEffect(() => {
    asksAgain.current = everyMs > 0
    return () => {
      asksAgain.current = false
    }
  }, [everyMs])
  const { data, error, mutate } = useSWR<Data>(whose, name === undefined ? null : () => noted(name, ask), {
    refreshInterval: everyMs,
    // SWR's interval passes over a question that was left with an error: one lost answer would be the end of it.
    shouldRetryOnError: (failure) => everyMs > 0 && failure instanceof CallFailure,
    onErrorRetry: (_error, _key, _config, askAgain, count) =>
      void setTimeout(() => asksAgain.current && isUnreached(name) && void askAgain(count), everyMs),
    fallbackData: kept ? shelfOf(memberId).read<Data>('answer', key) : first,
    revalidateIfStale: true,
  })
  const refresh = async () => {
    await mutate().catch(() => undefined)
  }
  const again = useAskedAgain(name, refresh)
  // What was answered by now says whether to go on asking.
  const mayChange = data === undefined || live === undefined || live.goesOn(data)
  if (mayChange !== goesOn) setGoesOn(mayChange)
  const every = everyMs > 0
  useEffect(() => {
    // SWR asks when a question is opened, but not where another page has it open too and was left with an error; nor when
    // the page comes back to the front and asks every so often again.
    if (key && error && inFront) void again()
    // Once for each question opened, not for each answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, every])
  useEffect(() => {
    if (kept && data !== undefined && !error) shelfOf(memberId).write('answer', data, key)
  }, [data, error, key, kept, memberId])
  return { data, error, state: stateOf(data, error), refresh }
}

/** What a question with `keep` was answered last time, without asking. */
export function cachedAnswer<Data>(key: string): Data | undefined {
  const memberId = signedInId()
  return memberId === undefined ? undefined : shelfOf(memberId).read<Data>('answer', key)
}

/** Keeps a part of an answer that is put together here, under a name of its own: one line of thousands rewrites one part. */
export function keepAnswer(key: string, value: unknown): void {
  const memberId = signedInId()
  if (memberId !== undefined) shelfOf(memberId).write('answer', value, key)
}

export function stateOf(data: unknown, error: unknown): Answer<unknown>['state'] {
  if (error) return error instanceof CallFailure && !['failed', 'busy'].includes(error.reason) ? 'offline' : 'failed'
  return data === undefined ? 'loading' : 'ready'
}
