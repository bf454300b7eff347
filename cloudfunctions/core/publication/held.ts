import type { Publication } from '../../../src/contract/publication'
import type { PublicationKind } from '../../../src/contract/publicationWords'
import { courtyardPlace } from '../../../src/contract/courtyardWords'
import { courtyardKind } from '../courtyard/note'
import { isNoteYear, noteYear } from '../fieldNote/definition'
import { workersIn } from '../policy/ownWork'
import { isHeld, mayPublish, type Shown } from '../publishing/shown'
import type { Actor } from '../platform/actor'
import { readRecord, type RecordDoc, type RecordKind } from '../record/kind'
import { studyMaterialKind, studyNoteKind } from '../study/store'

/** One kind of record whose words may be held: what of it would be read, and what becomes of it once that is decided. */
export interface HeldKind<Doc extends RecordDoc> {
  readonly kind: RecordKind<Doc>
  readonly read: (id: string, at: string) => Promise<Doc | null>
  readonly shownOf: (doc: Doc) => Shown | null | undefined
  readonly words: (doc: Doc) => Pick<Publication, 'title' | 'text' | 'readers'>
  readonly as: (doc: Doc, shown: Shown) => Partial<Omit<Doc, '_id' | 'version' | 'audit' | 'mark'>>
}
const heldKind = <Doc extends RecordDoc>(held: HeldKind<Doc>): HeldKind<Doc> => held

export const heldKinds = {
  note: heldKind({
    kind: studyNoteKind,
    read: (id) => readRecord(studyNoteKind, id),
    shownOf: ({ shown }) => shown,
    words: ({ title, text, sharedWith, members }) => ({
      title,
      text,
      readers: sharedWith === 'branch' ? '本支部的同志' : members.map(({ name }) => name).join('、'),
    }),
    as: ({ heldReaders = [] }, shown) =>
      isHeld(shown) ? { shown } : { shown, readers: heldReaders, heldReaders: [] as string[] },
  }),
  material: heldKind({
    kind: studyMaterialKind,
    read: (id) => readRecord(studyMaterialKind, id),
    shownOf: ({ shown }) => shown,
    words: ({ title, source, link, file, nodeName }) => ({
      title,
      text: [source, link, file?.name].filter(Boolean).join('\n'),
      readers: `${nodeName}和下级的同志`,
    }),
    as: (_doc, shown) => ({ shown }),
  }),
  summary: heldKind({
    kind: courtyardKind,
    read: async (id, at) => (isNoteYear(noteYear(id), at) ? readRecord(courtyardKind, id) : null),
    shownOf: ({ summary }) => summary,
    words: (note) => ({ title: note.topic, text: note.summary?.text ?? '', readers: `${courtyardPlace(note)}的群众` }),
    as: ({ summary }, shown) => ({ summary: { ...shown, text: summary?.text ?? '' } }),
  }),
} as const satisfies Record<PublicationKind, unknown>

/** Whether it is for this person to decide; whoever worked on the record or wants it read does not. */
export const mayDecide = (actor: Actor, doc: RecordDoc, shown: Shown): boolean =>
  mayPublish(actor, shown.path, [shown.by.memberId, ...workersIn(doc.audit)])
