import { beijingYear } from '../../../src/contract/days'
import type { Placed } from '../fieldNote/definition'
import type { Transaction } from '../platform/db'
import { command, find } from '../platform/db'
import { markCounted } from '../record/kind'
import { lastVisitAfter } from './rules'
import { pairKind, visitCollection, type ContactPairDoc, type VisitDoc } from './store'

/** The day of the last of a pair's other visits, this year's and last year's; a query, so before the transaction. */
const lastOfOthers = async (pairId: string, visitId: string, at: string): Promise<string | null> => {
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

interface Turn {
  pairId: string
  was: string | null
  now: string | null
  others: string | null
}
/** A pair's last visit, as this visit's day is new, moved or gone. Gives the write, to be made after all reads. */
const turnPair = async (transaction: Transaction, { pairId, was, now, others }: Turn): Promise<() => Promise<void>> => {
  const pair = await transaction.read<ContactPairDoc>('contactPairs', pairId)
  const lastVisitOn = pair && lastVisitAfter(pair.lastVisitOn, was, now, others)
  if (!pair || lastVisitOn === pair.lastVisitOn) return async () => undefined
  const fields = { lastVisitOn, waitingSince: lastVisitOn ?? pair.beganOn }
  await markCounted(pairKind, pair, { ...pair, ...fields })
  return () => transaction.change('contactPairs', pairId, fields)
}

type Going = Pick<VisitDoc, 'pairId' | 'visitedOn'>
/** What becomes of the pairs' last visits: of the one it was made to, and of the other when that was put right. */
export const lastVisitTurns = async (
  before: VisitDoc | null,
  after: Going,
  at: string,
): Promise<NonNullable<Placed<VisitDoc>['beside']>> => {
  const pairIds = [...new Set([before?.pairId ?? null, after.pairId])].filter((pairId) => pairId !== null)
  const dayOf = (note: Going | null, pairId: string) => (note?.pairId === pairId ? note.visitedOn : null)
  const turns = await Promise.all(
    pairIds.map(async (pairId): Promise<Turn> => ({
      pairId,
      was: dayOf(before, pairId),
      now: dayOf(after, pairId),
      others: before && (await lastOfOthers(pairId, before._id, at)),
    })),
  )
  return async (transaction) => {
    const settles: (() => Promise<void>)[] = []
    for (const turn of turns) settles.push(await turnPair(transaction, turn))
    return async () => {
      for (const settle of settles) await settle()
    }
  }
}
