import { useState } from 'react'
import useSWRInfinite from 'swr/infinite'
import { noted, useAskedAgain } from './askedAgain'
import type { Answer } from './serverState'
import { stateOf } from './serverState'
import { useSession } from './session'

/** One page of a list: its rows, and where the next one begins. */
interface ListPage<Row> {
  rows: Row[]
  next: string | null
}

interface PagedAnswer<Row> extends Answer<Row[]> {
  /** Brings the next page; undefined when there is none, or one is on its way. */
  more: (() => void) | undefined
  busy: boolean
}

/** A list that comes page by page. `key` names it; `undefined` asks nothing. Refreshing asks for the first page again. */
export function usePages<Row>(
  key: string | undefined,
  ask: (cursor: string | undefined) => Promise<ListPage<Row>>,
): PagedAnswer<Row> {
  const memberId = useSession(({ me }) => me?.memberId)
  const name = key === undefined ? undefined : `${memberId} ${key}`
  const { data, error, size, setSize, mutate } = useSWRInfinite<ListPage<Row>>(
    (_index, before: ListPage<Row> | null) =>
      key === undefined || before?.next === null ? null : [memberId, key, before?.next],
    ([, , cursor]: [string | undefined, string, string | undefined]) => noted(name ?? '', () => ask(cursor)),
  )
  const refresh = async () => {
    await mutate().catch(() => undefined)
  }
  useAskedAgain(name, refresh)
  const busy = data !== undefined && !error && data.length < size
  const hasMore = typeof data?.at(-1)?.next === 'string' && !busy
  return {
    data: data?.flatMap((page) => page.rows),
    error,
    state: stateOf(data, error),
    busy,
    more: hasMore ? () => void setSize((data?.length ?? 0) + 1) : undefined,
    refresh,
  }
}

/** A list whose first page came with something else: the others are asked for one by one. */
export function useMore<Row>(
  key: string,
  first: ListPage<Row>,
  ask: (cursor: string) => Promise<ListPage<Row>>,
): PagedAnswer<Row> & { data: Row[] } {
  const [asked, setAsked] = useState(false)
  const from = first.next
  const rest = usePages<Row>(asked && from !== null ? `${key}.${from}` : undefined, (cursor) =>
    ask(cursor ?? (from as string)),
  )
  const begin = from === null || asked ? undefined : () => setAsked(true)
  return {
    ...rest,
    data: [...first.rows, ...(rest.data ?? [])],
    state: 'ready',
    busy: rest.busy || (asked && from !== null && rest.state === 'loading'),
    more: begin ?? rest.more,
  }
}
