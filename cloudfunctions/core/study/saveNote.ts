import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { step } from '../record/step'
import { notOwn, ownNote } from './notes'
import { studyNoteKind } from './store'

export const saveNote: Handler<'study.saveNote'> = (request) => {
  const { input, actor, at } = request
  const { noteId, version: seen, title, text } = input
  const fields = { title, text, savedAt: at }
  return step(studyNoteKind, request, {
    id: noteId,
    unread: { where: { ...ownNote(actor), version: seen }, fields, answer: { noteId, version: seen + 1 } },
    denied: (note) => notOwn(actor, note) ?? (note.deletedAt ? missing(studyNoteKind) : null),
    seen,
    make: () => ({ fields }),
    answer: ({ version }) => ({ noteId, version }),
  })
}
