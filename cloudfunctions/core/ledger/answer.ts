import type { Actor } from '../platform/actor'
import { forbidden } from '../policy'
import type { Handler } from '../platform/request'
import { answerSubject } from './reach'
import { takeStep } from './step'
import type { LedgerEntry } from './store'

const deniedAnswer = (actor: Actor, entry: LedgerEntry) => forbidden(actor, 'ledger.answer', answerSubject(entry))
/** What was told to the one who raised it; a closing is answered once. */
export const answer: Handler<'ledger.answer'> = (request) => {
  const { words, satisfaction } = request.input
  return takeStep(request, deniedAnswer, { move: { step: 'answered', satisfaction }, words })
}

const deniedReopen = (actor: Actor, entry: LedgerEntry) => forbidden(actor, 'ledger.reopen', answerSubject(entry))
export const reopen: Handler<'ledger.reopen'> = (request) => {
  const { dueOn, reason } = request.input
  return takeStep(request, deniedReopen, { move: { step: 'reopened', dueOn }, words: reason })
}
