import { retryId } from '../platform/crypto'
import type { Handler } from '../platform/request'
import { create } from '../record/create'
import { unshared } from './notes'
import { studyNoteKind } from './store'

/** A new note, for nobody but its writer. */
export const writeNote: Handler<'study.writeNote'> = (request) => {
  const { input, actor, at } = request
  const id = retryId(actor.memberId, input.clientId)
  return create(studyNoteKind, request, {
    id,
    make: () => ({
      _id: id,
      memberId: actor.memberId,
      writerName: actor.name,
      title: input.title,
      text: input.text,
      ...unshared,
      savedAt: at,
      deletedAt: null,
    }),
    answer: ({ version }) => ({ noteId: id, version }),
  })
}
