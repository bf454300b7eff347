import type { Actor } from '../platform/actor'
import { forbidden } from '../policy'
import type { Handler } from '../request'
import { ownerSubject } from './reach'
import { takeStep } from './step'
import type { LedgerEntry } from './store'

/** What the one accountable does. */
const denied = (actor: Actor, entry: LedgerEntry) => forbidden(actor, 'ledger.work', ownerSubject(entry))

export const progress: Handler<'ledger.progress'> = (request) => takeStep(request, denied, { move: { step: 'progressed' }, words: request.input.words })

export const askExtension: Handler<'ledger.askExtension'> = (request) => {
  const { dueOn, reason } = request.input
  return takeStep(request, denied, { move: { step: 'extensionAsked', dueOn, reason }, words: reason })
}

export const requestVerification: Handler<'ledger.requestVerification'> = (request) =>
  takeStep(request, denied, { move: { step: 'verificationAsked' }, words: request.input.words })
