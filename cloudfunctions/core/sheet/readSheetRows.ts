import type { RosterColumn, RosterError } from '../../../src/contract/orgRoster'
import { rosterColumns, rosterMaxRows } from '../../../src/contract/orgRoster'
import type { MemberKind } from '../../../src/contract/vocabulary'
import type { Problem } from '../platform/problem'
import { Problem as ProblemClass, refuse } from '../platform/problem'
import type { Columns, ColumnsProblem } from './columns'
import { findColumns } from './columns'
import type { Cell, Grid, SheetProblem } from './grid'
import { readGrid } from './grid'
import type { Read } from './words'
import { readDay, readKind, readName, readPhone, textOf } from './words'

/** A row as its cells say; what could not be read is null and has its fault. */
export interface SheetRow {
  /** As Excel numbers it. */
  row: number
  name: string
  branch: string
  kind: MemberKind | null
  phone: string | null
  group: string
  joinedOn: string | null
  faults: RosterError[]
}
interface RosterSheet {
  rows: SheetRow[]
  unusedColumns: string[]
}

/** Reads one row; `at` is the instant of the request. */
const readRow = (
  cells: readonly Cell[],
  index: number,
  columns: Columns,
  formulas: Grid['formulas'],
  at: string,
): SheetRow => {
  const faults: RosterError[] = []
  const cellOf = (column: RosterColumn): Cell => {
    const place = columns.at[column]
    return place === undefined ? null : (cells[place] ?? null)
  }
  const computed = (column: RosterColumn) =>
    columns.at[column] !== undefined && formulas.has(`${index}:${columns.at[column]}`)
  const take = <Value>(column: RosterColumn, read: (cell: Cell) => Read<Value>): Value | null => {
    if (computed(column)) {
      faults.push({ column, why: '是公式，请复制后粘贴为数值' })
      return null
    }
    const answer = read(cellOf(column))
    if ('value' in answer) return answer.value
    faults.push({ column, why: answer.why })
    return null
  }
  const short = (cell: Cell): Read<string> =>
    textOf(cell).length > 40 ? { why: '最多 40 个字' } : { value: textOf(cell) }
  const name = take('name', readName) ?? [...textOf(cellOf('name'))].slice(0, 20).join('')
  return {
    row: index + 1,
    name,
    branch: take('branch', short) ?? '',
    kind: take('kind', readKind),
    phone: take('phone', readPhone),
    group: take('group', short) ?? '',
    joinedOn: take('joinedOn', (cell) => readDay(cell, at)),
    faults,
  }
}

const isBlank = (cells: readonly Cell[], index: number, columns: Columns, formulas: Grid['formulas']): boolean =>
  rosterColumns.every((column) => {
    const place = columns.at[column]
    return place === undefined || (textOf(cells[place] ?? null) === '' && !formulas.has(`${index}:${place}`))
  })

/** The rows under the heads of a grid; blank ones are passed over wherever they stand. */
const rowsOf = (
  grid: Grid,
  needed: readonly RosterColumn[],
  at: string,
): RosterSheet | ColumnsProblem | Problem<'sheetTooLong'> => {
  const columns = findColumns(grid, needed)
  if (columns instanceof ProblemClass) return columns
  const rows = grid.rows.flatMap((cells, index) =>
    index <= columns.headRow || isBlank(cells, index, columns, grid.formulas)
      ? []
      : [readRow(cells, index, columns, grid.formulas, at)],
  )
  if (rows.length === 0) return refuse('sheetEmpty')
  if (rows.length > rosterMaxRows) return refuse('sheetTooLong', { max: rosterMaxRows })
  return { rows, unusedColumns: columns.unused }
}

/** Reads a roster's sheet from the bytes of a file, or says in one sentence why not. */
export const readSheetRows = async (
  bytes: Buffer,
  needed: readonly RosterColumn[],
  at: string,
): Promise<RosterSheet | SheetProblem | ColumnsProblem> => {
  const grid = await readGrid(bytes)
  return grid instanceof ProblemClass ? grid : rowsOf(grid, needed, at)
}
