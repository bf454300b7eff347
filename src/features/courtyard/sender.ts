import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { draftNote, draftTitle, wordsOf, type CourtyardForm } from './presentForm'

const send: Send<CourtyardForm> = async ({ id, year, base, fields }, photoIds, act) => {
  const words = { ...wordsOf(fields), photoIds }
  const result = base
    ? await act('courtyard.save', { noteId: base.recordId, version: base.version, ...words })
    : await act('courtyard.write', { clientId: id, year, ...words })
  return result.ok ? { ok: true, value: { recordId: result.value.noteId, version: result.value.version } } : result
}

/** At launch: notes that wait on this phone go by themselves. */
export const sendCourtyardDrafts = (): void =>
  registerSender('courtyard', send, {
    title: draftTitle,
    note: draftNote,
    form: ({ id }) => [routes.courtyardForm, { draftId: id }],
    record: (noteId) => [routes.courtyardNote, { noteId }],
  })
