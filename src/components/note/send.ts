import { changesBetween } from '../../contract/noteChanges'
import { registerSender, type Send } from '../../platform/outbox'
import { wordsOf, type Form } from './form'
import { readForm, type NoteKit } from './kit'

/** At launch: notes that wait on this phone go by themselves. */
export const sendDraftsOf = (kit: NoteKit): void => {
  const send: Send<Form> = async ({ id, year, base, saveId, fields }, photoIds, act) => {
    const words = (form: Form, ids: readonly string[]) => wordsOf(kit.table, readForm(kit, form), ids)
    const now = words(fields, photoIds)
    const before = base?.fields ? words(base.fields, base.photoIds ?? []) : null
    const result = base
      ? await kit.save(act, {
          noteId: base.recordId,
          version: base.version,
          saveId,
          ...changesBetween(kit.table, before, now),
          ...(base.took && { took: base.took }),
        })
      : await kit.write(act, { clientId: id, year, ...now })
    return result.ok ? { ok: true, value: { recordId: result.value.noteId, version: result.value.version } } : result
  }
  registerSender(kit.draftKind, send, {
    title: (fields) => kit.draftTitle(readForm(kit, fields)),
    note: (fields) => kit.draftNote(readForm(kit, fields)),
    form: ({ id }) => [kit.form, { draftId: id }],
    record: (noteId) => [kit.page, { noteId }],
  })
}
