import { useState } from 'react'
import type { MeetingDetail } from '../../contract/meeting'
import { readStored, removeStored, writeStored } from '../../platform/storage'
import { draftOf, isChanged, type MinutesDraft, type MinutesForm } from './presentMinutes'

interface Kept extends MinutesDraft {
  /** ms since 1970 by this phone. */
  keptAt: number
}

/** The words being written, kept on this phone with every change until the server has them. */
export function useMinutesDraft(meeting: MeetingDetail) {
  const place = `minutes.${meeting.id}`
  const [kept] = useState(() => readStored<Kept>(place))
  const [draft, setDraft] = useState<MinutesDraft>(() => kept ?? draftOf(meeting))
  const [keptAt, setKeptAt] = useState(kept?.keptAt)
  const put = (next: MinutesDraft) => {
    setDraft(next)
    const now = Date.now()
    setKeptAt(isChanged(next, meeting) && writeStored(place, { ...next, keptAt: now }) === 'stored' ? now : undefined)
  }
  const drop = () => {
    removeStored(place)
    setKeptAt(undefined)
  }
  return {
    draft,
    keptAt,
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
