import { registerSender, type Send } from '../../platform/drafts'
import { saveNote, writeNote } from './api'
import { wordsOf, type CourtyardForm } from './presentForm'

const send: Send<CourtyardForm> = async ({ id, year, base, fields }, photoIds) => {
  const words = { ...wordsOf(fields), photoIds }
  const result = base
    ? await saveNote({ noteId: base.recordId, version: base.version, ...words })
    : await writeNote({ clientId: id, year, ...words })
  return result.ok ? { ok: true, value: { recordId: result.value.noteId, version: result.value.version } } : result
}

/** At launch: notes that wait on this phone go by themselves. */
export const sendCourtyardDrafts = (): void => registerSender('courtyard', send)
