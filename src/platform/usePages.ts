import { useState } from 'react'
import useSWRInfinite from 'swr/infinite'
import { leftAfterReading, type Counted, type Paged } from '../contract/paged'
import { noted, useAskedAgain } from './askedAgain'
import type { Answer } from './serverState'
import { stateOf } from './serverState'
import { useSession } from './session'

interface PagedAnswer<Row> extends Answer<Row[]> {
  /** Brings the next page; undefined when there is none, or one is on its way. */
  more: (() => void) | undefined
  busy: boolean
  /** How many are not brought yet; undefined where there are none, or nobody counted. */
  left: Counted | undefined
}

const rowsIn = (pages: readonly Paged<unknown>[]): number => pages.reduce((sum, { rows }) => sum + rows.length, 0)

/** A list that comes page by page. `key` names it; `undefined` asks nothing. Refreshing asks for the first page again. */
export function usePages<Row>(
  key: string | undefined,
  ask: (cursor: string | undefined) => Promise<Paged<Row>>,
): PagedAnswer<Row> {
  const memberId = useSession(({ me }) => me?.memberId)
  const name = key === undefined ? undefined : `${memberId} ${key}`
  const { data, error, size, setSize, mutate } = useSWRInfinite<Paged<Row>>(
    (_index, before: Paged<Row> | null) =>
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
    left: hasMore ? leftAfterReading(data[0], rowsIn(data.slice(1))) : undefined,
    more: hasMore ? () => void setSize((data?.length ?? 0) + 1) : undefined,
    refresh,
  }
}

/** A list whose first page came with something else: the others are asked for one by one. */
export function useMore<Row>(
  key: string,
  first: Paged<Row>,
  ask: (cursor: string) => Promise<Paged<Row>>,
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
    left: begin || rest.more ? leftAfterReading(first, rest.data?.length ?? 0) : undefined,
    more: begin ?? rest.more,
  }
}
