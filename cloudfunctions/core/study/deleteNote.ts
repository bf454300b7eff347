import { Problem } from '../platform/problem'
import type { Handler } from '../platform/request'
import { already, step } from '../record/step'
import { notOwn, unshared } from './notes'
import { studyNoteKind } from './store'

/** The same answer whether it was there or not: nobody learns of others' notes. No word stays, nor whom it was shared with. */
export const deleteNote: Handler<'study.deleteNote'> = async (request) => {
  const { actor, at, input } = request
  const gone = { noteId: input.noteId }
  const outcome = await step(studyNoteKind, request, {
    id: input.noteId,
    denied: (note) => notOwn(actor, note),
    make: ({ deletedAt }) =>
      deletedAt ? already(gone) : { fields: { title: '', text: '', writerName: '', ...unshared, deletedAt: at } },
    answer: () => gone,
  })
  return outcome instanceof Problem && outcome.code === 'notFound' ? gone : outcome
}
