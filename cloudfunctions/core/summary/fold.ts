import { foldedDuties, type Duties } from './duties'
import type { Figures, SummaryDoc, SummaryRow } from './store'

/** How summaries are put together; pure. */

/** What a summary is kept under. */
export const summaryId = (nodeId: string, year: number): string => `${nodeId}:${year}`

/** The sum, name by name; what comes to 0 is left out, so that equal sums are written alike. */
export const sumOf = (all: readonly Figures[]): Figures => {
  const sum = new Map<string, number>()
  for (const figures of all)
    for (const [name, figure] of Object.entries(figures)) sum.set(name, (sum.get(name) ?? 0) + figure)
  return Object.fromEntries([...sum].filter(([, figure]) => figure !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}
/** How the duties stand at and below a node. */
export const dutiesAt = ({ kind, duties, rows }: Pick<SummaryDoc, 'kind' | 'duties' | 'rows'>): Duties =>
  kind === 'branch'
    ? (duties ?? {})
    : foldedDuties(rows.map((row) => ({ isBranch: row.kind === 'branch', duties: row.duties ?? {} })))
const rowOf = (doc: SummaryDoc): SummaryRow => {
  const { nodeId, name, kind, createdAt, all } = doc
  return { nodeId, name, kind, createdAt, figures: all, duties: dutiesAt(doc) }
}
/** In the order in which nodes were set up, which is the order people know them by. */
const inOrder = (a: SummaryRow, b: SummaryRow): number =>
  a.createdAt.localeCompare(b.createdAt) || (a.nodeId < b.nodeId ? -1 : 1)

type Content = Pick<SummaryDoc, 'own' | 'rows' | 'all' | 'duties'>
/** What a node itself comes to. */
export type Own = Pick<SummaryDoc, 'own' | 'duties'>
export const summed = ({ own, duties }: Own, rows: readonly SummaryRow[]): Content => ({
  own: sumOf([own]),
  ...(duties && { duties }),
  rows: [...rows].sort(inOrder),
  all: sumOf([own, ...rows.map(({ figures }) => figures)]),
})
/** A node's numbers with those of some of its children put in the place of what stood there. */
export const withChildren = (
  { own, duties, rows }: Own & Pick<Content, 'rows'>,
  children: readonly SummaryDoc[],
): Content => {
  const fresh = new Map(children.map((child) => [child.nodeId, rowOf(child)]))
  return summed({ own, ...(duties && { duties }) }, [
    ...rows.filter(({ nodeId }) => !fresh.has(nodeId)),
    ...fresh.values(),
  ])
}
const inTurn = (duties: Duties = {}) => Object.entries(duties).sort(([a], [b]) => (a < b ? -1 : 1))
/** Whether two say the same, whenever they were counted. */
export const sameNumbers = (one: Content & { name: string }, other: Content & { name: string }): boolean => {
  const said = ({ own, duties, rows, all, name }: Content & { name: string }) =>
    JSON.stringify([
      name,
      inTurn(duties),
      Object.entries(sumOf([own])),
      Object.entries(sumOf([all])),
      rows.map((row) => [
        row.nodeId,
        row.name,
        row.kind,
        row.createdAt,
        Object.entries(sumOf([row.figures])),
        inTurn(row.duties),
      ]),
    ])
  return said(one) === said(other)
}
