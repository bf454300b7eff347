import { readDoc } from '../platform/db'
import type { Handler } from '../platform/request'
import { isClear, presentShown } from '../publishing/shown'
import { missing } from '../record/kind'
import { readerKeysOf } from './notes'
import { studyNoteKind, type StudyNoteDoc } from './store'

export const showNote: Handler<'study.showNote'> = async ({ input, actor }) => {
  const note = await readDoc<StudyNoteDoc>('studyNotes', input.noteId)
  const mine = note?.memberId === actor.memberId
  if (!note || note.deletedAt || !(mine || readerKeysOf(actor).some((key) => note.readers.includes(key))))
    return missing(studyNoteKind)
  const { _id, title, text, writerName, savedAt, version, sharedWith, members, shown } = note
  const sharing = mine
    ? { with: sharedWith, members, ...(shown && !isClear(shown) && { shown: presentShown(shown) }) }
    : null
  return { id: _id, title, text, writerName, savedAt, version, sharing }
}
