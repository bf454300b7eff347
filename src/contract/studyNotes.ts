import type { Person, PersonChoice } from './person'
import * as v from 'valibot'
import { action } from './action'
import type { ShownToWriter } from './publicationWords'
import { clientId, cursor, id, ownLine, ownParagraphs, version } from './fields'
import type { Paged } from './paged'

/** Self-study notes: written by whoever likes to, private unless shared, asked of nobody and counted nowhere. */

export type Sharing = 'nobody' | 'branch' | 'members'
export interface StudyNoteRow {
  id: string
  title: string
  writerName: string
  savedAt: string
  /** Of one's own; null for somebody else's. */
  sharedWith: Sharing | null
  /** Of one's own: those it is shared with do not read it yet, or not in these words. */
  held?: 'waiting' | 'refused'
}
/** One's own (`mine`) or what others share with the caller, newest first, 20 a page. */
export const listNotes = action<Paged<StudyNoteRow>>()({
  name: 'study.listNotes',
  input: v.strictObject({ view: v.picklist(['mine', 'shared']), cursor }),
  problems: ['badInput'],
})

export interface StudyNote {
  id: string
  title: string
  text: string
  writerName: string
  savedAt: string
  version: number
  /** Null for somebody else's: who else may read it is the writer's business. */
  sharing: { with: Sharing; members: Person[]; shown?: ShownToWriter } | null
}
/** One's own or a shared one; any other is not there. */
export const showNote = action<StudyNote>()({
  name: 'study.showNote',
  input: v.strictObject({ noteId: id }),
  problems: ['notFound'],
})

const words = { title: ownLine(60), text: v.pipe(ownParagraphs(5000), v.nonEmpty('请写点内容')) }
export const writeNote = action<{ noteId: string; version: number }>()({
  name: 'study.writeNote',
  writes: true,
  input: v.strictObject({ clientId, ...words }),
  problems: [],
})
export const saveNote = action<{ noteId: string; version: number }>()({
  name: 'study.saveNote',
  writes: true,
  input: v.strictObject({ noteId: id, version, ...words }),
  problems: ['notFound', 'changedElsewhere', 'badInput'],
})
/** Replaces whoever it was shared with. */
export const shareNote = action<{ noteId: string; version: number }>()({
  name: 'study.shareNote',
  writes: true,
  input: v.strictObject({
    noteId: id,
    version,
    sharing: v.variant('with', [
      v.strictObject({ with: v.literal('nobody') }),
      v.strictObject({ with: v.literal('branch') }),
      v.strictObject({
        with: v.literal('members'),
        memberIds: v.pipe(v.array(id), v.minLength(1, '至少选一位同志'), v.maxLength(50, '最多 50 人')),
      }),
    ]),
  }),
  problems: ['notFound', 'changedElsewhere', 'badInput'],
})
/** Gone for good, for whoever it was shared with too. */
export const deleteNote = action<{ noteId: string }>()({
  name: 'study.deleteNote',
  writes: true,
  input: v.strictObject({ noteId: id }),
  problems: [],
})
/** The people of the caller's own branch, by name, to share with. */
export const shareChoices = action<{ members: PersonChoice[] }>()({
  name: 'study.shareChoices',
  input: v.strictObject({}),
  problems: [],
})
