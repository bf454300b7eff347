import type { Meeting } from '../store'

/** What was asked of the level above and what they said; pure. */

type Ask = NonNullable<Meeting['afterwardsAsks']>[number]
/** The request that counts: the last one. */
export const lastAsk = ({ afterwardsAsks = [] }: Pick<Meeting, 'afterwardsAsks'>): Ask | null =>
  afterwardsAsks.at(-1) ?? null
export const isAskOpen = (meeting: Pick<Meeting, 'afterwardsAsks'>): boolean => lastAsk(meeting)?.decision === null
export const approverOf = (meeting: Pick<Meeting, 'afterwardsAsks'>): Ask['by'] | null => {
  const decision = lastAsk(meeting)?.decision
  return decision?.approve ? decision.by : null
}
