import { addDays, beijingDay } from '../../../src/contract/days'
import type { PairView } from '../../../src/contract/visitPairs'
import { command } from '../platform/db'
import type { Order } from '../platform/page'
import { countedPageOf } from '../platform/pageOf'
import { Problem } from '../platform/problem'
import { may } from '../policy'
import type { Handler } from '../platform/request'
import { nodeFor } from './node'
import { figuresOn, nearDays, standardsOf, waitingBound, type Standards } from './rules'
import { pairFields, presentPair, readFrequencies, type ContactPairDoc } from './store'

const longestWaiting: Order = { by: 'waitingSince', direction: 'asc' }
const lastEnded: Order = { by: 'endedOn', direction: 'desc' }

/** Filter: the pairs below a node that are overdue or will be within two weeks; null when none can be. */
export const owingWhere = (nodeId: string, standards: Standards, today: string): Record<string, unknown> | null => {
  const day = addDays(today, nearDays + 1)
  const kinds = (['unit', 'household'] as const).flatMap((kind) => {
    const bound = waitingBound(standards[kind], day)
    return bound === null ? [] : [{ kind, waitingSince: command.lt(bound) }]
  })
  if (kinds.length === 0) return null
  return command.and([{ visibleTo: `over:${nodeId}`, endedOn: null }, command.or(kinds)])
}
const whereOf = (
  view: PairView,
  nodeId: string,
  standards: Standards,
  today: string,
): Record<string, unknown> | null => {
  if (view === 'owing') return owingWhere(nodeId, standards, today)
  return { visibleTo: `over:${nodeId}`, endedOn: view === 'ended' ? command.neq(null) : null }
}

export const pairs: Handler<'visit.pairs'> = async ({ input, actor, at }) => {
  const node = await nodeFor(actor, input.branchId, 'visit.seePairs')
  if (node instanceof Problem) return node
  const today = beijingDay(at)
  const versions = await readFrequencies()
  const standards = standardsOf(versions, today)
  const where = whereOf(input.view, node._id, standards, today)
  const page = where
    ? await countedPageOf<ContactPairDoc>(
        'contactPairs',
        where,
        input.cursor,
        pairFields,
        input.view === 'ended' ? lastEnded : longestWaiting,
      )
    : { rows: [], next: null }
  if (page instanceof Problem) return page
  return {
    ...page,
    rows: page.rows.map((pair) => presentPair(pair, standards, today)),
    branchName: node.name,
    frequency: figuresOn(versions, today),
    can: { keep: may(actor, 'visit.keepPairs', { paths: [node.path] }) },
  }
}
