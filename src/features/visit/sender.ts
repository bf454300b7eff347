import { registerSender, type Send } from '../../platform/drafts'
import { saveVisit, writeVisit } from './api'
import { noteOf, type VisitForm } from './presentForm'

const send: Send<VisitForm> = async ({ id, year, base, saveId, fields }, photoIds) => {
  const note = { ...noteOf(fields), photoIds }
  const result = base
    ? await saveVisit({ visitId: base.recordId, version: base.version, saveId, ...note })
    : await writeVisit({ clientId: id, year, ...note })
  return result.ok ? { ok: true, value: { recordId: result.value.visitId, version: result.value.version } } : result
}

/** At launch: visits that wait on this phone go by themselves. */
export const sendVisitDrafts = (): void => registerSender('visit', send)
