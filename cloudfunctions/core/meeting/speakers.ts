import { takesSections } from '../../../src/contract/sectionWords'
import type { Speaking, WithSpeakers } from '../../../src/contract/speakingWords'
import type { Actor } from '../platform/actor'
import { may } from '../policy'
import { knowsSections } from './sections'
import type { AttendanceRow } from './rows'
import type { Meeting } from './store'
import { tickingSubject } from './subject'

/** Whoever still had the word when the meeting ended spoke until then. */
export const speakersOf = ({ speakers = [], closedAt }: Pick<Meeting, 'speakers' | 'closedAt'>): Speaking[] =>
  speakers.map((each) => ({ ...each, endedAt: each.endedAt ?? closedAt }))

/** Where people are spoken of one by one, for those who may know of whom. */
export const presentSpeakers = (actor: Actor, meeting: Meeting, row: AttendanceRow | null): WithSpeakers => {
  const speakers = speakersOf(meeting)
  const open =
    !takesSections(meeting.kinds) ||
    knowsSections(actor, meeting, row) ||
    may(actor, 'meeting.tickItems', tickingSubject(meeting))
  return speakers.length > 0 && open ? { speakers } : {}
}
