import { useState } from 'react'
import type { MeetingRow } from '../../contract/meeting'
import type { Listed } from '../../components/List'
import { leftAfterReading, type Paged } from '../../contract/paged'
import { stateOf, useAnswer } from '../../platform/serverState'
import { askMeetings, type MeetingFilter } from './api'

/** Pages read after the first; `after` is the cursor they began with, so that a new first page drops them. */
interface Further extends Paged<MeetingRow> {
  after: string
}

/** One list, a page at a time, the first kept on the phone. Each page costs what the first one costs. */
export function useMeetings(filter: MeetingFilter): Listed<MeetingRow> {
  const { view, ...narrowed } = filter
  const isWhole = Object.values(narrowed).every((value) => value === undefined)
  const key = isWhole ? `meetings.${view}` : `meetings.${JSON.stringify(filter)}`
  const answer = useAnswer(key, () => askMeetings(filter), { keep: isWhole })
  const [further, setFurther] = useState<Further>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const first = answer.data
  const rest = further && further.after === first?.next ? further : undefined
  const next = rest ? rest.next : (first?.next ?? null)
  const readMore = () => {
    if (!next || busy || !first?.next) return
    const after = first.next
    setBusy(true)
    setFailure(undefined)
    askMeetings(filter, next)
      .then((page) => setFurther({ after, rows: [...(rest?.rows ?? []), ...page.rows], next: page.next }))
      .catch(setFailure)
      .finally(() => setBusy(false))
  }
  const rows = first && [...first.rows, ...(rest?.rows ?? [])]
  const error = answer.error ?? failure
  return {
    ...answer,
    data: rows,
    error,
    state: stateOf(rows, error),
    more: next === null ? undefined : readMore,
    left: next === null ? undefined : leftAfterReading(first, rest?.rows.length ?? 0),
    busy,
  }
}
