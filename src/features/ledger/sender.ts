import { registerSender, type Send } from '../../platform/outbox'
import { routes } from '../../platform/routes'

export interface EntryFields {
  branchId: string
  matter: string
  source: string
  raisedOn: string
  raisedBy: string
  carries: boolean
}

const send: Send<EntryFields> = async ({ id, fields }, _photoIds, act) => {
  const input = { clientId: id, ...fields, raisedBy: fields.raisedBy.trim() || null }
  const recorded = await act('ledger.record', input)
  return recorded.ok ? { ok: true, value: { recordId: recorded.value.entryId, version: 1 } } : recorded
}

/** At launch: entries that wait on this phone go by themselves. */
export const sendLedgerDrafts = (): void =>
  registerSender('ledgerEntry', send, {
    title: () => '登记问题',
    note: ({ matter }) => matter.trim().slice(0, 40),
    form: ({ id }) => [routes.ledgerForm, { draftId: id }],
    record: (entryId) => [routes.ledgerEntry, { entryId }],
    final: true,
  })
