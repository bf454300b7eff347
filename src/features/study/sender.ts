import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'

export interface NoteFields {
  title: string
  text: string
}

const send: Send<NoteFields> = async ({ id, base, fields }, _photoIds, act) => {
  const { title, text } = fields
  const result = base
    ? await act('study.saveNote', { noteId: base.recordId, version: base.version, title, text })
    : await act('study.writeNote', { clientId: id, title, text })
  return result.ok ? { ok: true, value: { recordId: result.value.noteId, version: result.value.version } } : result
}

/** At launch: notes that wait on this phone go by themselves. */
export const sendStudyDrafts = (): void =>
  registerSender('studyNote', send, {
    title: ({ title }) => `自学笔记：${title.trim() || '还没写题目'}`,
    form: ({ id, base }) => [routes.studyNoteForm, base ? { noteId: base.recordId } : { draftId: id }],
    record: (noteId) => [routes.studyNote, { noteId }],
  })
