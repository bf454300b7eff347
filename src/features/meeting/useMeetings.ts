import { useState } from 'react'
import type { MeetingRow } from '../../contract/meeting'
import type { Listed } from '../../components/List'
import { stateOf, useAnswer } from '../../platform/serverState'
import { askMeetings, type ListView } from './api'

interface Page {
  rows: MeetingRow[]
  next: string | null
}
/** Pages read after the first; `after` is the cursor they began with, so that a new first page drops them. */
interface Further extends Page {
  after: string
}

/** One list, a page at a time, the first kept on the phone. Each page costs what the first one costs. */
export function useMeetings(view: ListView): Listed<MeetingRow> {
  const answer = useAnswer(`meetings.${view}`, () => askMeetings(view), { keep: true })
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
    askMeetings(view, next)
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
    busy,
  }
}
