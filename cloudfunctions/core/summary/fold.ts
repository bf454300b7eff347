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
const rowOf = ({ nodeId, name, kind, createdAt, all }: SummaryDoc): SummaryRow => ({
  nodeId,
  name,
  kind,
  createdAt,
  figures: all,
})
/** In the order in which nodes were set up, which is the order people know them by. */
const inOrder = (a: SummaryRow, b: SummaryRow): number =>
  a.createdAt.localeCompare(b.createdAt) || (a.nodeId < b.nodeId ? -1 : 1)

type Content = Pick<SummaryDoc, 'own' | 'rows' | 'all'>
export const summed = (own: Figures, rows: readonly SummaryRow[]): Content => ({
  own: sumOf([own]),
  rows: [...rows].sort(inOrder),
  all: sumOf([own, ...rows.map(({ figures }) => figures)]),
})
/** A node's numbers with those of some of its children put in the place of what stood there. */
export const withChildren = (
  { own, rows }: Pick<Content, 'own' | 'rows'>,
  children: readonly SummaryDoc[],
): Content => {
  const fresh = new Map(children.map((child) => [child.nodeId, rowOf(child)]))
  return summed(own, [...rows.filter(({ nodeId }) => !fresh.has(nodeId)), ...fresh.values()])
}
/** Whether two say the same, whenever they were counted. */
export const sameNumbers = (one: Content & { name: string }, other: Content & { name: string }): boolean => {
  const said = ({ own, rows, all, name }: Content & { name: string }) =>
    JSON.stringify([
      name,
      Object.entries(sumOf([own])),
      Object.entries(sumOf([all])),
      rows.map((row) => [row.nodeId, row.name, row.kind, row.createdAt, Object.entries(sumOf([row.figures]))]),
    ])
  return said(one) === said(other)
}
