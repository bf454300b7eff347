import { auditEntry } from '../platform/audit'
import { retryId } from '../platform/crypto'
import { insert } from '../platform/db'
import type { Handler } from '../platform/request'
import type { StudyNoteDoc } from './store'

/** A new note, for nobody but its writer. */
export const writeNote: Handler<'study.writeNote'> = async (request) => {
  const { input, actor, at } = request
  const note: StudyNoteDoc = {
    _id: retryId(actor.memberId, input.clientId),
    memberId: actor.memberId,
    writerName: actor.name,
    title: input.title,
    text: input.text,
    sharedWith: 'nobody',
    members: [],
    readers: [],
    savedAt: at,
    version: 1,
    audit: [auditEntry(request)],
  }
  // A duplicate is the same request once more.
  await insert('studyNotes', note)
  return { noteId: note._id, version: 1 }
}
