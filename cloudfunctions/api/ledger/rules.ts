import { pathIds, recordReaders } from '../policy/scope'
import type { LedgerEntry, Standing } from './store'

/** Pure rules of the ledger. */

export const isOpen = ({ state }: Pick<Standing, 'state'>): boolean => state !== 'closed' && state !== 'answered'

type Placed = Standing & Pick<LedgerEntry, 'branchId' | 'path' | 'involved'>

/** Who has something to do about an entry: the branch's own, the node above it where the branch may have nobody left, or one person. */
export const waitsFor = (entry: Placed): string[] => {
  const { state, owner, verifier, answerBy, asked, branchId, path } = entry
  if (state === 'recorded') return [`assign:${branchId}`]
  if (state === 'awaitingVerification') return verifier ? [`verify:${verifier.memberId}`] : pathIds(path).slice(-2).map((nodeId) => `verifyAt:${nodeId}`)
  if (state === 'closed') return [answerBy ? `answer:${answerBy.memberId}` : `answerAt:${branchId}`]
  if (state === 'answered') return []
  return [...(owner ? [`work:${owner.memberId}`] : []), ...(asked ? pathIds(path).slice(-2).map((nodeId) => `extend:${nodeId}`) : [])]
}

/** Whoever the source names, and whoever works on it, verifies it or carries the answer. */
const namedIn = ({ involved, owner, verifier, answerBy, workers }: Placed): string[] => [
  ...involved,
  ...[owner, verifier, answerBy].flatMap((person) => (person ? [person.memberId] : [])),
  ...workers,
]

/** What is stored beside an entry so that lists find it: always computed anew, never changed by itself. */
export const derived = (entry: Placed): Pick<LedgerEntry, 'open' | 'actOn' | 'waitsFor' | 'visibleTo'> => ({
  open: isOpen(entry),
  actOn: isOpen(entry) ? (entry.dueOn ?? entry.raisedOn) : (entry.closedOn ?? entry.raisedOn),
  waitsFor: waitsFor(entry),
  visibleTo: recordReaders(entry.path, namedIn(entry)),
})
