import { useState } from 'react'
import type { MeetingDetail } from '../../contract/meeting'
import { readStored, removeStored, writeStored } from '../../platform/storage'
import { draftOf, isChanged, type MinutesDraft, type MinutesForm } from './presentMinutes'

interface Stored extends MinutesDraft {
  /** ms since 1970 by this phone. */
  storedAt: number
}

/** The words being written, kept on this phone with every change until the server has them. */
export function useMinutesDraft(meeting: MeetingDetail) {
  const place = `minutes.${meeting.id}`
  const [stored] = useState(() => readStored<Stored>(place))
  const [draft, setDraft] = useState<MinutesDraft>(() => stored ?? draftOf(meeting))
  const [storedAt, setStoredAt] = useState(stored?.storedAt)
  const put = (next: MinutesDraft) => {
    setDraft(next)
    const now = Date.now()
    setStoredAt(
      isChanged(next, meeting) && writeStored(place, { ...next, storedAt: now }) === 'stored' ? now : undefined,
    )
  }
  const drop = () => {
    removeStored(place)
    setStoredAt(undefined)
  }
  return {
    draft,
    storedAt,
    drop,
    change: (part: Partial<MinutesForm>) => put({ ...draft, ...part }),
    /** After somebody else saved: their words, or mine on top of theirs. */
    takeTheirs: () => {
      drop()
      setDraft(draftOf(meeting))
    },
    keepMine: () => put({ ...draft, version: meeting.version }),
  }
}
