import type { Demand } from '../../../src/contract/courtyard'
import { courtyardPlace } from '../../../src/contract/courtyardWords'
import { beijingDay } from '../../../src/contract/days'
import { openEntries } from '../ledger/openEntries'
import type { Transaction } from '../platform/db'
import type { Acting } from '../platform/audit'
import { newlyCarried } from './rules'
import type { CourtyardNoteDoc } from './store'

/** Opens a ledger entry for each demand that goes there and is not there yet; the author carries the reply back. */
export const carry = async (
  transaction: Transaction,
  request: Acting & { actor: CourtyardNoteDoc['author'] },
  note: CourtyardNoteDoc,
  next: readonly Demand[],
  stored: readonly Demand[],
): Promise<void> => {
  const items = newlyCarried(next, stored).map(({ key, matter, raisedBy }) => ({ key, matter, raisedBy }))
  if (items.length === 0) return
  const origin = {
    kind: 'courtyard' as const,
    sourceId: note._id,
    label: `院坝会 · ${courtyardPlace(note)}`,
    raisedOn: beijingDay(note.startAt),
    branchId: note.branchId,
    branchName: note.branchName,
    path: note.path,
    involved: [note.author.memberId, ...note.companions.map(({ memberId }) => memberId)],
    answerBy: note.author,
  }
  await openEntries(transaction, request, origin, items)
}
