import type { Actor } from '../platform/actor'
import { refuse } from '../platform/problem'
import { forbidden, may } from '../policy'
import type { Handler } from '../platform/request'
import { entrySubject, ownerSubject } from './reach'
import { takeStep } from './step'
import type { LedgerEntry } from './store'

/**
 * Nobody gives themself, or what they worked on before it went to another owner, more time: that is decided by another with the
 * right, or by the level above.
 */
const denied = (actor: Actor, entry: LedgerEntry) => {
  const denial = forbidden(actor, 'ledger.extend', ownerSubject(entry))
  if (!denial || !may(actor, 'ledger.extend', { ...entrySubject(entry), workedBy: [] })) return denial
  return entry.owner?.memberId === actor.memberId ? refuse('notSelf', { what: '延期给' }) : refuse('ownExtension')
}

export const extend: Handler<'ledger.extend'> = (request) => {
  const { dueOn, reason } = request.input
  return takeStep(request, denied, { move: { step: 'extended', dueOn }, words: reason })
}

export const refuseExtension: Handler<'ledger.refuseExtension'> = (request) =>
  takeStep(request, denied, { move: { step: 'extensionRefused' }, words: request.input.reason })
