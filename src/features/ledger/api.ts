import type { Input } from '../../contract'
import type { LedgerView } from '../../contract/ledgerWords'
import { ask, callAction } from '../../platform/callAction'

export type EntriesAsked = Omit<Input<'ledger.list'>, 'view' | 'cursor'>
export const askEntries = (view: LedgerView, asked: EntriesAsked, cursor?: string) =>
  ask('ledger.list', { view, ...asked, cursor })
export const askEntry = (entryId: string) => ask('ledger.show', { entryId })
export const askPeople = (entryId: string, name: string | null) => ask('ledger.choices', { entryId, name })

export const assign = (input: Input<'ledger.assign'>) => callAction('ledger.assign', input)
export const handOver = (input: Input<'ledger.handOver'>) => callAction('ledger.handOver', input)
export const progress = (input: Input<'ledger.progress'>) => callAction('ledger.progress', input)
export const requestVerification = (input: Input<'ledger.requestVerification'>) =>
  callAction('ledger.requestVerification', input)
export const askExtension = (input: Input<'ledger.askExtension'>) => callAction('ledger.askExtension', input)
export const extend = (input: Input<'ledger.extend'>) => callAction('ledger.extend', input)
export const refuseExtension = (input: Input<'ledger.refuseExtension'>) => callAction('ledger.refuseExtension', input)
export const verify = (input: Input<'ledger.verify'>) => callAction('ledger.verify', input)
export const sendBack = (input: Input<'ledger.sendBack'>) => callAction('ledger.sendBack', input)
export const answerRaiser = (input: Input<'ledger.answer'>) => callAction('ledger.answer', input)
export const reopen = (input: Input<'ledger.reopen'>) => callAction('ledger.reopen', input)
