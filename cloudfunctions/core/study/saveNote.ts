import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { step } from '../record/step'
import { notOwn, ownNote, unfitForOthers, unshared } from './notes'
import { studyNoteKind } from './store'

export const saveNote: Handler<'study.saveNote'> = (request) => {
  const { input, actor, at } = request
  const { noteId, version: seen, title, text } = input
  const unfit = unfitForOthers({ title, text })
  const fields = { title, text, savedAt: at }
  return step(studyNoteKind, request, {
    id: noteId,
    // Not looked at before it is written: so only what nobody else reads, or what anybody may.
    unread: {
      where: { ...ownNote(actor), version: seen, ...(unfit ? { sharedWith: unshared.sharedWith } : {}) },
      fields,
      answer: { noteId, version: seen + 1 },
    },
    denied: (note) => notOwn(actor, note) ?? (note.deletedAt ? missing(studyNoteKind) : null),
    seen,
    make: ({ sharedWith }) => (sharedWith === unshared.sharedWith ? null : unfit) ?? { fields },
    answer: ({ version }) => ({ noteId, version }),
  })
}
