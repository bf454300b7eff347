import type { Actor } from '../platform/actor'
import { readDoc } from '../platform/db'
import { refuse, type Problem } from '../platform/problem'
import type { StudyNoteDoc } from './store'

/** The keys under which others' shared notes are found. */
export const readerKeysOf = (actor: Actor): string[] => [`member:${actor.memberId}`, `branch:${actor.branchId}`]

/** Somebody else's note and one that never was are the same: nobody learns that a private note exists. */
export const noSuchNote = (): Problem<'notFound'> => refuse('notFound', { what: '这篇笔记' })

export const readOwn = async (noteId: string, actor: Actor): Promise<StudyNoteDoc | null> => {
  const note = await readDoc<StudyNoteDoc>('studyNotes', noteId)
  return note?.memberId === actor.memberId ? note : null
}
