import { useEffect, useState } from 'react'
import { serverNow } from '../serverClock'
import type { DraftKind } from './kinds'
import { createList } from './ownList'

/** What went from this phone: what it is called and when, no content. */
export interface SentItem {
  /** The draft's. */
  id: string
  kind: DraftKind
  title: string
  recordId: string
  /** ISO instant by the server's clock. */
  at: string
}

export const sentDays = 30
const list = createList<SentItem>('sentItem')

const recent = (items: readonly SentItem[]): SentItem[] => {
  const since = new Date(serverNow() - sentDays * 24 * 60 * 60 * 1000).toISOString()
  return items.filter(({ at }) => at > since)
}

/** On a full phone this is what is missing: it is only a convenience. */
export function noteSent(memberId: string, item: Omit<SentItem, 'at'>): void {
  const own = list.of(memberId)
  const old = own.read()
  const kept = recent(old)
  own.remove(old.filter((each) => !kept.includes(each)).map(({ id }) => id))
  own.put([{ ...item, at: new Date(serverNow()).toISOString() }])
}

const newestFirst = (): SentItem[] => recent(list.read()).reverse()

/** What went in the last thirty days, the newest first; anew whenever something goes. */
export function useSentItems(): SentItem[] {
  const [items, setItems] = useState(newestFirst)
  useEffect(() => list.onChange(() => setItems(newestFirst())), [])
  return items
}
