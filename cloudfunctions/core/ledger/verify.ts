import type { Actor } from '../platform/actor'
import { refuse } from '../platform/problem'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { entrySubject } from './reach'
import { accountable } from './rules'
import { takeStep } from './step'
import type { LedgerEntry } from './store'

/** Told apart, so that the owner reads that somebody else has to, not that a right is missing. */
const denied = (actor: Actor, entry: LedgerEntry) =>
  accountable(entry).includes(actor.memberId)
    ? refuse('ownVerification')
    : forbidden(actor, 'ledger.verify', entrySubject(entry))

export const verify: Handler<'ledger.verify'> = (request) =>
  takeStep(request, denied, { move: { step: 'closed' }, words: request.input.words })

export const sendBack: Handler<'ledger.sendBack'> = (request) =>
  takeStep(request, denied, { move: { step: 'sentBack' }, words: request.input.reason })
