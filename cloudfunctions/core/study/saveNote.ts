import type { Handler } from '../platform/request'
import { askToShow, isClear } from '../publishing/shown'
import { missing } from '../record/kind'
import { step } from '../record/step'
import { notOwn, ownNote, sharedAs, unfitForOthers, unshared } from './notes'
import { studyNoteKind } from './store'

export const saveNote: Handler<'study.saveNote'> = (request) => {
  const { input, actor, at } = request
  const { noteId, version: seen, title, text } = input
  const unfit = unfitForOthers({ title, text })
  const fields = { title, text, savedAt: at }
  return step(studyNoteKind, request, {
    id: noteId,
    // Not looked at before it is written: so only what nobody else reads.
    unread: {
      where: { ...ownNote(actor), version: seen, sharedWith: unshared.sharedWith },
      fields,
      answer: { noteId, version: seen + 1 },
    },
    denied: (note) => notOwn(actor, note) ?? (note.deletedAt ? missing(studyNoteKind) : null),
    seen,
    make: async (note) => {
      if (note.sharedWith === unshared.sharedWith) return { fields }
      if (unfit) return unfit
      const same = note.title === title && note.text === text && isClear(note.shown) ? note.shown : null
      const shown = same ?? (await askToShow(request, [title, text], actor.path, []))
      const readers = note.readers.length > 0 ? note.readers : (note.heldReaders ?? [])
      return {
        fields: { ...fields, ...sharedAs({ sharedWith: note.sharedWith, members: note.members, readers }, shown) },
      }
    },
    answer: ({ version }) => ({ noteId, version }),
  })
}
