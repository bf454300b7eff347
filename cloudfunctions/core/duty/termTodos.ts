import { addDays, addMonths } from '../../../src/contract/days'
import type { DutyRow } from '../../../src/contract/duty'
import { isOwed, type Light } from '../../../src/contract/dutyWords'
import type { Todo } from '../../../src/contract/home'
import type { Actor } from '../platform/actor'
import { command, find } from '../platform/db'
import { grantedPaths } from '../policy'
import { pathIds } from '../policy/scope'
import { countsOf, dutyOf, type Duties } from '../summary/duties'
import { dutiesAt, summaryId } from '../summary/fold'
import type { SummaryDoc, SummaryRow } from '../summary/store'
import { dateText } from './light'
import { nationalRules } from './nationalRules'
import type { NodeDuties } from './reads'
import { termMonths } from './terms'

/** Terms that end within half a year or have ended: for who answers for the node by its light, above it by the summaries. */

const termRules: readonly string[] = nationalRules.filter(({ counts }) => counts.by === 'term').map(({ id }) => id)
/** The light of a node's term where something is to be done about it. */
export const termOwed = (rows: readonly DutyRow[]): { ruleId: string; light: Light } | null => {
  const [owed] = rows
    .filter(({ ruleId }) => termRules.includes(ruleId))
    .flatMap(({ ruleId, windows }) => windows.map(({ light }) => ({ ruleId, light })))
    .filter(({ light }) => isOwed(light))
  return owed ?? null
}
export const termTodo = ({ node, rows }: NodeDuties): Todo[] => {
  const owed = termOwed(rows)
  if (!owed) return []
  const { dueOn, word } = owed.light
  return [
    {
      kind: 'termEnds',
      title: `任期 ${dateText(dueOn)} 届满，请报换届请示`,
      note: `${node.name} · ${word}`,
      params: { nodeId: node._id },
      dueOn,
    },
  ]
}

const branchTerm = 'term-branch'
/** How many branches at and below a node are to be elected anew, by what was counted of their terms. */
const dueIn = (duties: Duties | undefined, isBranch: boolean): number => {
  const text = duties?.[branchTerm]
  if (text === undefined) return 0
  const [counts] = isBranch ? [{ [dutyOf(text).windows[0]!.standing]: 1 }] : countsOf(text)
  return (counts?.O ?? 0) + (counts?.L ?? 0)
}
const endOf = ({ duties }: SummaryRow, year: number): string => {
  const { day } = dutyOf(duties![branchTerm]!).windows[0]!
  return addDays(`${year}-01-01`, day ?? 0)
}
const mostNamed = 3
const belowTodo = (summary: SummaryDoc): Todo[] => {
  const { nodeId, year, rows } = summary
  const count = dueIn(dutiesAt(summary), false)
  if (count === 0) return []
  const due = rows.filter((row) => dueIn(row.duties, row.kind === 'branch') > 0)
  const named = due.map((row) =>
    row.kind === 'branch' ? `${row.name} ${dateText(endOf(row, year))}` : `${row.name} ${dueIn(row.duties, false)} 个`,
  )
  return [
    {
      kind: 'termsEnd',
      title: `${count} 个党支部任期将满或已届满，请督促报换届请示`,
      note: [named.slice(0, mostNamed).join('、'), ...(named.length > mostNamed ? ['等'] : [])].join(''),
      params: { nodeId },
      dueOn: null,
    },
  ]
}
/** One row for each node whose branches the caller may remind; one request, a document for each. */
export const termsBelowTodos = async (actor: Actor, today: string): Promise<Todo[]> => {
  const paths = grantedPaths(actor, 'duty.remind')
  const above = actor.posts.filter(({ nodeKind, path }) => nodeKind !== 'branch' && paths.includes(path))
  const highest = above.filter(({ path }) => !above.some((held) => held.path !== path && path.startsWith(held.path)))
  const nodeIds = [...new Set(highest.map(({ path }) => pathIds(path).at(-1) as string))]
  if (nodeIds.length === 0) return []
  const ids = nodeIds.map((nodeId) => summaryId(nodeId, Number(today.slice(0, 4))))
  const found = await find<SummaryDoc>('summaries', { _id: command.in(ids) }, { limit: ids.length })
  return found.flatMap(belowTodo)
}

/** Whether a term that ends on this day is to be spoken of. */
export const isTermNear = (endsOn: string | null, today: string): boolean =>
  endsOn !== null && addMonths(endsOn, -termMonths) <= today
