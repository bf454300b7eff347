import { removeDoc } from '../platform/db'
import type { Handler } from '../platform/request'
import { readOwn } from './notes'

/** The same answer whether it was there or not: a retry succeeds, and nobody learns of others' notes. */
export const deleteNote: Handler<'study.deleteNote'> = async ({ input: { noteId }, actor }) => {
  if (await readOwn(noteId, actor)) await removeDoc('studyNotes', noteId)
  return { noteId }
}
