import { beijingYear } from '../../../src/contract/days'
import type { Origin } from '../ledger/openEntries'
import { openEntries } from '../ledger/openEntries'
import type { Actor } from '../platform/actor'
import type { Acting } from '../platform/audit'
import type { Transaction } from '../platform/db'
import { command, find } from '../platform/db'
import type { VisitDoc } from './note'
import { visitCollection } from './note'
import { lastVisitAfter } from './noteRules'
import type { ContactPairDoc } from './store'

/** What a visit does to other records, inside the transaction that writes it. */

const originOf = (visit: VisitDoc): Origin => ({
  kind: 'visit',
  sourceId: visit._id,
  label: `双联系 · ${visit.village}`,
  raisedOn: visit.visitedOn,
  branchId: visit.branchId,
  branchName: visit.branchName,
  path: visit.path,
  involved: [visit.author, ...visit.companions].map(({ memberId }) => memberId),
  answerBy: visit.author,
})
/** Reads before it writes, so it comes before the visit's own write. */
export const openPromises = async (
  transaction: Transaction,
  request: Acting & { actor: Actor },
  visit: VisitDoc,
): Promise<void> => {
  const items = visit.promises
    .filter(({ inLedger }) => inLedger)
    .map(({ key, text, raisedBy }) => ({ key, matter: text, raisedBy }))
  if (items.length > 0) await openEntries(transaction, request, originOf(visit), items)
}

/** The day of the last of a pair's other visits, this year's and last year's; a query, so before the transaction. */
export const lastOfOthers = async (pairId: string, visitId: string, at: string): Promise<string | null> => {
  const year = beijingYear(at)
  const found = await Promise.all(
    [year, year - 1].map((each) =>
      find<VisitDoc>(
        visitCollection(each),
        { pairId, _id: command.neq(visitId) },
        {
          order: [
            ['visitedOn', 'desc'],
            ['_id', 'desc'],
          ],
          limit: 1,
          fields: ['visitedOn'],
        },
      ),
    ),
  )
  return (
    found
      .flat()
      .map(({ visitedOn }) => visitedOn)
      .sort()
      .at(-1) ?? null
  )
}

export interface Turn {
  was: string | null
  now: string | null
  others: string | null
}
/** A pair's last visit, as this visit's day is new, moved or gone. Gives the write, to be made after all reads. */
export const turnPair = async (
  transaction: Transaction,
  pairId: string,
  { was, now, others }: Turn,
): Promise<() => Promise<void>> => {
  const pair = await transaction.read<ContactPairDoc>('contactPairs', pairId)
  const lastVisitOn = pair && lastVisitAfter(pair.lastVisitOn, was, now, others)
  if (!pair || lastVisitOn === pair.lastVisitOn) return async () => undefined
  return () => transaction.change('contactPairs', pairId, { lastVisitOn, waitingSince: lastVisitOn ?? pair.beganOn })
}
