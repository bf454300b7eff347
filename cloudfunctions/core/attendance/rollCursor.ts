import type { Meeting } from '../meeting/store'
import { canTell } from './book'

/** Where an answer of the roll left off, as the phone brings it back; pure. */

interface RollCursor {
  /** Since when changes are to be told. */
  since: string
  /** The place of the next person while the roll is being fetched; null once all of it was told. */
  place: number | null
}

/** What every row follows from; while the roll is fetched also its order. Of another meeting than it was, all is told anew. */
const stampOf = ({ closedAt, startAt, openedAt, corrections, afterwards }: Meeting, place: number | null): string =>
  [closedAt, startAt, openedAt, afterwards?.at, place === null ? '' : corrections.length].join(',')

export const writeCursor = (meeting: Meeting, { since, place }: RollCursor): string =>
  [since, place ?? '', stampOf(meeting, place)].join('|')

/** Null for none, for one that cannot be read, and for one of too long ago. */
export const readCursor = (meeting: Meeting, at: string, text: string | undefined): RollCursor | null => {
  const [since = '', place = '', stamp] = (text ?? '').split('|')
  const at0 = /^\d{1,6}$/.test(place) ? Number(place) : null
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(since) || !canTell(since, at)) return null
  return stamp === stampOf(meeting, at0) ? { since, place: at0 } : null
}
