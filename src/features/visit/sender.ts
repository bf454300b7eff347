import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { draftNote, draftTitle, noteOf, type VisitForm } from './presentForm'

const send: Send<VisitForm> = async ({ id, year, base, saveId, fields }, photoIds, act) => {
  const note = { ...noteOf(fields), photoIds }
  const result = base
    ? await act('visit.save', { visitId: base.recordId, version: base.version, saveId, ...note })
    : await act('visit.write', { clientId: id, year, ...note })
  return result.ok ? { ok: true, value: { recordId: result.value.visitId, version: result.value.version } } : result
}

/** At launch: visits that wait on this phone go by themselves. */
export const sendVisitDrafts = (): void =>
  registerSender('visit', send, {
    title: draftTitle,
    note: draftNote,
    form: ({ id }) => [routes.visitForm, { draftId: id }],
    record: (visitId) => [routes.visit, { visitId }],
  })
