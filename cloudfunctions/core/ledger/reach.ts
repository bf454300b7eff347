import { isPartyMember } from '../../../src/contract/person'
import type { Actor } from '../platform/actor'
import type { Problem } from '../platform/problem'
import { grantedPaths, may, type Subject } from '../policy'
import { pathIds } from '../policy/scope'
import { accountable, namedIn } from './rules'
import { missing, readRecord } from '../record/kind'
import { ledgerKind, type LedgerEntry } from './store'

/** The ledger is for party members; activists and candidates have the one entry for feedback. */

type Seen = Pick<LedgerEntry, 'path' | 'involved' | 'owner' | 'verifier' | 'answerBy' | 'log'>
/** Those it names see it and may verify it; `worked`: those who answer for the work. */
export const entrySubject = (entry: Seen): Subject => ({
  paths: [entry.path],
  involved: namedIn(entry),
  workedBy: accountable(entry),
})
/** It is seen from its own node and from the owner's branch. */
const seenSubject = (entry: Seen): Subject => ({
  ...entrySubject(entry),
  paths: [entry.path, ...(entry.owner ? [entry.owner.path] : [])],
})
/** For what only the owner does, and what is never the owner's own to decide. */
export const ownerSubject = (entry: Seen): Subject => ({
  paths: [entry.path],
  memberId: entry.owner?.memberId,
  workedBy: accountable(entry),
})
/** For what whoever carries the answer does. */
export const answerSubject = (entry: Seen): Subject => ({ paths: [entry.path], memberId: entry.answerBy?.memberId })

/** One that is not there and one that is not the caller's to see are the same. */
export const hidden = (actor: Actor, entry: LedgerEntry): Problem<'notFound'> | null =>
  isPartyMember(actor) && may(actor, 'ledger.see', seenSubject(entry)) ? null : missing(ledgerKind)
export const loadEntry = async (actor: Actor, entryId: string): Promise<LedgerEntry | Problem<'notFound'>> => {
  const entry = isPartyMember(actor) ? await readRecord(ledgerKind, entryId) : null
  return entry ? (hidden(actor, entry) ?? entry) : missing(ledgerKind)
}

const nodesOf = (actor: Actor, verb: 'ledger.assign' | 'ledger.verify'): string[] =>
  grantedPaths(actor, verb).map((path) => pathIds(path).at(-1) as string)
/** Keys of what waits for the caller to be verified. */
export const verifyKeys = (actor: Actor): string[] =>
  isPartyMember(actor)
    ? [`verify:${actor.memberId}`, ...nodesOf(actor, 'ledger.verify').map((nodeId) => `verifyAt:${nodeId}`)]
    : []
/** Keys of everything else that waits for the caller. */
export const taskKeys = (actor: Actor): string[] =>
  isPartyMember(actor)
    ? [
        `work:${actor.memberId}`,
        `answer:${actor.memberId}`,
        ...nodesOf(actor, 'ledger.assign').flatMap((nodeId) => [
          `assign:${nodeId}`,
          `extend:${nodeId}`,
          `answerAt:${nodeId}`,
        ]),
      ]
    : []
