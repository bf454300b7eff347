import { useState } from 'react'
import type { MeetingRow } from '../../contract/meeting'
import { serverNow } from '../../platform/serverClock'
import { useAnswer, type Answer } from '../../platform/serverState'
import { failureText } from '../../platform/words'
import { askMeetings, type ListView } from './api'

interface Page {
  rows: MeetingRow[]
  next: string | null
}
/** Pages read after the first; `after` is the cursor they began with, so that a new first page drops them. */
interface Further extends Page {
  after: string
}

export interface Meetings {
  answer: Answer<Page>
  rows: MeetingRow[] | undefined
  more: boolean
  busy: boolean
  words: string
  /** Reads the next page; each costs what the first one costs. */
  readMore: () => void
  now: number
}

/** One list, a page at a time, the first kept on the phone. */
export function useMeetings(view: ListView): Meetings {
  const answer = useAnswer(`meetings.${view}`, () => askMeetings(view), { keep: true })
  const [further, setFurther] = useState<Further>()
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState('')
  const first = answer.data
  const rest = further && further.after === first?.next ? further : undefined
  const next = rest ? rest.next : (first?.next ?? null)
  const readMore = () => {
    if (!next || busy || !first?.next) return
    const after = first.next
    setBusy(true)
    setWords('')
    askMeetings(view, next)
      .then((page) => setFurther({ after, rows: [...(rest?.rows ?? []), ...page.rows], next: page.next }))
      .catch((error) => setWords(failureText(error)))
      .finally(() => setBusy(false))
  }
  return {
    answer,
    rows: first && [...first.rows, ...(rest?.rows ?? [])],
    more: next !== null,
    busy,
    words,
    readMore,
    now: serverNow(),
  }
}
