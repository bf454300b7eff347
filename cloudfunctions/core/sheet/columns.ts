import type { RosterColumn } from '../../../src/contract/orgRoster'
import { rosterColumnLabels, rosterColumns } from '../../../src/contract/orgRoster'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import type { Grid } from './grid'
import { textOf, tight } from './words'

/** What the columns are called in the rosters people already have. */
const heads: Record<RosterColumn, readonly string[]> = {
  name: ['姓名', '党员姓名', '名字'],
  branch: ['党支部', '所在党支部', '所在支部', '支部', '支部名称', '所属党支部', '所属支部', '所在党组织'],
  kind: ['身份', '人员类别', '党员类别', '党员类型', '政治面貌', '类别'],
  phone: ['手机号', '手机号码', '手机', '联系电话', '移动电话', '电话'],
  group: ['党小组', '所在党小组', '所属党小组', '小组'],
  joinedOn: ['入党日期', '入党时间', '加入中共时间', '加入中国共产党时间', '加入党组织日期', '加入党组织时间'],
}
/** `姓名*`, `入党日期（必填）` and `手机号:` are still those columns. */
const bare = (head: string): string =>
  tight(head)
    .replace(/[*:]/g, '')
    .replace(/\([^)]*\)$/, '')
const columnOfHead = new Map(rosterColumns.flatMap((column) => heads[column].map((head) => [head, column] as const)))

export interface Columns {
  /** The row of the heads, from 0. */
  headRow: number
  at: Partial<Record<RosterColumn, number>>
  unused: string[]
}
export type ColumnsProblem = Problem<'sheetColumnsMissing' | 'sheetColumnTwice' | 'sheetMerged' | 'sheetEmpty'>

/** Titles and remarks may stand above the heads. */
const searched = 10

const missing = (columns: readonly RosterColumn[]) =>
  refuse('sheetColumnsMissing', { columns: columns.map((column) => `“${rosterColumnLabels[column]}”`).join('、') })

/** Finds the heads. `needed`: what this import cannot do without. */
export const findColumns = (grid: Grid, needed: readonly RosterColumn[]): Columns | ColumnsProblem => {
  if (grid.rows.length === 0) return refuse('sheetEmpty')
  const headRow = grid.rows
    .slice(0, searched)
    .findIndex((cells) => cells.some((cell) => columnOfHead.get(bare(textOf(cell))) === 'name'))
  if (headRow === -1) return missing(needed)
  const merge = grid.merges.find(({ row }) => row >= headRow)
  if (merge) return refuse('sheetMerged', { row: merge.row + 1, area: merge.area })
  const at: Columns['at'] = {}
  const unused: string[] = []
  for (const [index, cell] of (grid.rows[headRow] ?? []).entries()) {
    const head = textOf(cell)
    const column = columnOfHead.get(bare(head))
    if (!column) {
      if (head !== '') unused.push(head.slice(0, 20))
    } else if (at[column] !== undefined) return refuse('sheetColumnTwice', { column: rosterColumnLabels[column] })
    else at[column] = index
  }
  const absent = needed.filter((column) => at[column] === undefined)
  return absent.length > 0 ? missing(absent) : { headRow, at, unused: unused.slice(0, 30) }
}
