import { beijingDay, beijingYear } from '../../../src/contract/days'
import type { PairOverview } from '../../../src/contract/visitPairs'
import type { OrgNode } from '../org/store'
import { findAll, type Stored } from '../platform/db'
import { refuse } from '../platform/problem'
import { forbidden, lacking } from '../policy'
import type { Handler } from '../platform/request'
import { childrenPage } from '../summary/page'
import { readSummary, type Figures, type SummaryDoc } from '../summary/store'
import { readNode } from '../org/store'
import { endOf } from '../platform/page'
import { countPairs, type CountedPair } from './count'
import { overseenBy } from './mine'
import { figuresOn } from './rules'
import { readFrequencies } from './store'

type Frequencies = Awaited<ReturnType<typeof readFrequencies>>
type Counts = Pick<PairOverview, 'asOf' | 'below' | 'totals' | 'next' | 'left'>

const owed = ({ pairsOverdue = 0, pairsDue = 0 }: Figures) => ({ overdue: pairsOverdue, due: pairsDue })
/** The node itself is a line of its own where it has pairs that are owed a visit. */
const ownLine = ({ _id, name }: Pick<OrgNode, '_id' | 'name'>, figures: Figures): PairOverview['below'] => {
  const counts = owed(figures)
  return counts.overdue + counts.due > 0 ? [{ nodeId: _id, name, isBranch: true, ...counts }] : []
}

/** A branch is counted as it stands now: its own pairs and no more. */
const ofBranch = async (node: OrgNode, versions: Frequencies, at: string): Promise<Counts> => {
  const pairs = await findAll<CountedPair & Stored>(
    'contactPairs',
    { branchId: node._id, endedOn: null },
    ['kind', 'waitingSince'],
    ['waitingSince', '_id'],
  )
  const { figures } = countPairs(pairs, versions, beijingDay(at))
  return { asOf: at, below: ownLine(node, figures), totals: owed(figures), next: null }
}
const ofSummary = (node: Pick<OrgNode, '_id' | 'name'>, summary: SummaryDoc | null, cursor?: string): Counts => {
  const page = childrenPage(summary, cursor)
  return {
    asOf: summary?.at ?? null,
    below: [
      ...(cursor === undefined ? ownLine(node, summary?.own ?? {}) : []),
      ...page.rows.map(({ nodeId, name, kind, figures }) => ({
        nodeId,
        name,
        isBranch: kind === 'branch',
        ...owed(figures),
      })),
    ],
    totals: owed(summary?.all ?? {}),
    ...endOf(page),
  }
}

/** From the summary of the node, whatever lies below it; what is asked for is read beside it. */
export const overview: Handler<'visit.overview'> = async ({ input, actor, at }) => {
  const nodeId = input.nodeId ?? overseenBy(actor)?.nodeId
  if (!nodeId) return lacking('visit.seePairs')
  const [summary, versions] = await Promise.all([readSummary(nodeId, beijingYear(at)), readFrequencies()])
  const node = summary && summary.kind !== 'branch' ? { ...summary, _id: summary.nodeId } : await readNode(nodeId)
  if (!node) return refuse('notFound', { what: '这个党组织' })
  const denied = forbidden(actor, 'visit.seePairs', { paths: [node.path] })
  if (denied) return denied
  const counts =
    node.kind === 'branch' || node.kind === 'partyGroup'
      ? await ofBranch(node as OrgNode, versions, at)
      : ofSummary(node, summary, input.cursor)
  return { nodeId: node._id, nodeName: node.name, frequency: figuresOn(versions, beijingDay(at)), ...counts }
}
