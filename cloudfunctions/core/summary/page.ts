import type { Paged } from '../../../src/contract/paged'
import type { SummaryDoc, SummaryRow } from './store'

/** So many children a page; the rest of the document was read with them. */
const pageSize = 40

/** Some of a summary's rows: from the first, or after the node the last page ended with. */
export const childrenPage = (
  summary: Pick<SummaryDoc, 'rows'> | null,
  cursor: string | undefined,
): Paged<SummaryRow> => {
  const all = summary?.rows ?? []
  const from = cursor === undefined ? 0 : all.findIndex(({ nodeId }) => nodeId === cursor) + 1
  const rows = all.slice(from, from + pageSize)
  const left = all.length - from - rows.length
  if (left <= 0) return { rows, next: null }
  return { rows, next: rows.at(-1)?.nodeId ?? null, ...(cursor === undefined && { left }) }
}
