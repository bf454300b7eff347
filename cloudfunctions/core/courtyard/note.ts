import { isPartyMember } from '../../../src/contract/person'
import { beijingDay } from '../../../src/contract/days'
import { courtyardPlace, courtyardTable } from '../../../src/contract/courtyardWords'
import { peopleOf, readersOf, type NoteDefinition, type NoteDoc } from '../fieldNote/definition'
import { forbidden } from '../policy'
import { publishWaits, type Shown } from '../publishing/shown'
import type { RecordKind } from '../record/kind'

export const courtyardNotes = 'courtyardNotes'

/** `courtyardNotes/<year><id>`: what one courtyard meeting was about and what was asked for there. */
export type CourtyardNoteDoc = NoteDoc<typeof courtyardTable> & {
  /** What somebody last wanted to put up of it, and whether it may be. */
  summary?: Shown & { text: string }
  publishWaits?: string[]
}
/** For what is put up of a note, which its table does not know of. */
export const courtyardKind: RecordKind<CourtyardNoteDoc, 'visibleTo' | 'publishWaits'> = {
  collection: courtyardNotes,
  what: '这次院坝会的记录',
  derive: (note) => ({ ...readersOf(note), publishWaits: publishWaits(note.summary) }),
}

export const courtyardNote: NoteDefinition<typeof courtyardTable, CourtyardNoteDoc, 'notAllowed'> = {
  table: courtyardTable,
  kind: courtyardKind,
  source: 'courtyard',
  verbs: { see: 'courtyard.see', change: 'courtyard.change' },
  subject: (note) => ({ paths: [note.path], involved: peopleOf(note) }),
  origin: (note) => ({ label: `院坝会 · ${courtyardPlace(note)}`, raisedOn: beijingDay(note.startAt) }),
  // A note that is not there yet is its writer's own, if a member of the party.
  place: async ({ actor }, _words, before) => {
    const own = isPartyMember(actor) ? { memberId: actor.memberId } : {}
    const denied = before ? null : forbidden(actor, 'courtyard.write', { paths: [actor.path], ...own })
    return denied ?? { fields: {} }
  },
}
