import type { SheetColumn, SheetTable } from '../../../src/contract/sheetTable'
import type { Area, Cell, Grid } from './cells'
import { readDay } from './days'
import { headKey, knownHeads, type Heads, type Learned } from './heads'
import {
  plain,
  quoted,
  readName,
  readPhone,
  readText,
  readWord,
  saysNothing,
  textOf,
  tight,
  unreadable,
  wordKey,
} from './words'
import type { Read } from './words'

export interface SheetFault<Column extends string> {
  column: Column
  why: string
}
/** A row as its cells say. What could not be read has its fault; an empty cell has neither. */
export interface SheetRow<Column extends string> {
  /** Names it within the book. */
  key: string
  /** The sheet it stands in, where several are read; '' otherwise. */
  sheet: string
  /** As the program numbers it. */
  row: number
  values: Record<Column, string | null>
  /** What stands in the cell, fit to be told. */
  written: Record<Column, string>
  faults: SheetFault<Column>[]
  /** What was written between the rows, above the heads and on the sheet's tab, the nearest first. */
  around: readonly string[]
}
/** A row that is about nobody: a total, a signature, a remark. */
export interface PassedRow {
  row: number
  text: string
}
export interface SheetRows<Column extends string> {
  rows: SheetRow<Column>[]
  passed: PassedRow[]
}

export interface Reading<Column extends string> {
  table: SheetTable<Column>
  learned: Learned
  /** The instant of the request. */
  at: string
}

/** The cell that stands for a row in a column: its own, or one merged downward over it. Rows are asked for in their order. */
const coverOf = (
  grid: Grid,
  column: number,
  below: number,
): ((row: number) => { cell: Cell | undefined; covered: boolean }) => {
  const merges = grid.merges
    .filter(({ left, right, top, bottom }) => left <= column && column <= right && bottom > top && top > below)
    .sort((a, b) => a.top - b.top)
  let next = 0
  let last: Area | undefined
  return (row) => {
    while (next < merges.length && (merges[next] as Area).top <= row) last = merges[next++]
    const own = grid.rows.get(row)?.get(column)
    const covered = own === undefined && last !== undefined && last.top < row && row <= last.bottom
    return { cell: covered ? grid.rows.get(last!.top)?.get(last!.left) : own, covered }
  }
}

const footer =
  /^((填表|制表|填报|审核|审批|复核|报送|联系|负责)人?|填报单位|单位|党支部书记|备注|说明|注|日期|盖章|\(?盖章\)?)\s*[:(]/
const total = /^(合计|共计|总计|小计|总人数|以下空白)|^共\s*\d+\s*[人名]/
const section = /(支部|党小组|委员会|总支|党委|机关)$/
/** Whether a row speaks about the sheet and not about somebody. */
const isRemark = (cells: ReadonlyMap<number, Cell>, nameAt: number, across: boolean, isEmpty: boolean): boolean => {
  const texts = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => textOf(cell))
  const [first = ''] = texts
  if (across) return true
  if (footer.test(first) || total.test(tight(first)) || total.test(tight(textOf(cells.get(nameAt))))) return true
  return texts.length === 1 && (isEmpty || section.test(first))
}

type Reader = (cell: Cell) => Read<string | null>
const readerOf = (column: SheetColumn, learned: Readonly<Record<string, string>>, at: string): Reader => {
  if (column.holds === 'day') return (cell) => readDay(cell, at)
  if (column.holds === 'phone') return ({ text }) => readPhone(text)
  if (column.holds === 'name') return (cell) => readName(cell.text)
  if (column.holds === 'text') return (cell) => readText(textOf(cell))
  const words = new Map(Object.entries({ ...column.words, ...learned }).map(([word, value]) => [wordKey(word), value]))
  return (cell) => readWord(textOf(cell), words)
}

/** A heading is shorter. */
const longestLine = 60
/** The lines above the heads and the sheet's name: a title often says whose roster it is. */
const linesAbove = (grid: Grid, heads: Heads, tab: string): string[] => [
  ...[...grid.rows]
    .filter(([row]) => row < heads.top)
    .sort(([a], [b]) => b - a)
    .flatMap(([, cells]) => [...cells.values()].map((cell) => [...plain(cell.text)].slice(0, longestLine).join('')))
    .slice(0, 6),
  tab,
]

/** The rows under the heads of a sheet. Where several are read, `sheet` names it and `prefix` sets its rows apart. */
export const readRows = <Column extends string>(
  grid: Grid,
  heads: Heads,
  { table, learned, at }: Reading<Column>,
  { tab, sheet, prefix }: { tab: string; sheet: string; prefix: string },
): SheetRows<Column> => {
  const columns = (Object.keys(table) as Column[]).filter((column) => heads.at[column] !== undefined)
  const [nameOf] = Object.keys(table) as [Column]
  const nameAt = heads.at[nameOf] ?? -1
  const known = knownHeads(table, learned)
  const readers = new Map(columns.map((column) => [column, readerOf(table[column], learned.words[column] ?? {}, at)]))
  const covers = new Map(columns.map((column) => [column, coverOf(grid, heads.at[column] as number, heads.row)]))
  const across = new Set(
    grid.merges.filter(({ left, right }) => left <= nameAt && nameAt <= right && right > left).map(({ top }) => top),
  )
  let around = linesAbove(grid, heads, tab)
  const answer: SheetRows<Column> = { rows: [], passed: [] }
  for (const row of [...grid.rows.keys()].filter((each) => each > heads.row).sort((a, b) => a - b)) {
    const cells = grid.rows.get(row) as ReadonlyMap<number, Cell>
    const found = new Map(columns.map((column) => [column, covers.get(column)!(row)]))
    const own = columns.filter((column) => cells.has(heads.at[column] as number))
    const name = found.get(nameOf)
    const isEmpty = own.every((column) => saysNothing(textOf(cells.get(heads.at[column] as number))))
    const [text = ''] = [...cells.values()].map(textOf)
    // Numbers down the side of lines nobody filled in are no remark.
    if (isEmpty && !/\p{L}/u.test(text)) continue
    if (isRemark(cells, nameAt, across.has(row), isEmpty)) {
      answer.passed.push({ row: row + 1, text: quoted(text) })
      around = [[...text].slice(0, longestLine).join(''), ...around.slice(0, 7)]
      continue
    }
    // The heads once more, at the top of a printed page.
    if (isEmpty || (name?.cell && known.get(headKey(textOf(name.cell)))?.column === nameOf)) continue
    if (name?.covered) {
      answer.passed.push({ row: row + 1, text: '与上一行是同一个姓名' })
      continue
    }
    answer.rows.push(readRow(row, columns, { table, readers, found, sheet, prefix, around }))
  }
  return answer
}

interface RowReading<Column extends string> {
  table: SheetTable<Column>
  readers: ReadonlyMap<Column, Reader>
  found: ReadonlyMap<Column, { cell: Cell | undefined; covered: boolean }>
  sheet: string
  prefix: string
  around: readonly string[]
}
const readRow = <Column extends string>(
  row: number,
  columns: readonly Column[],
  { table, readers, found, sheet, prefix, around }: RowReading<Column>,
): SheetRow<Column> => {
  const all = Object.keys(table) as Column[]
  const values = Object.fromEntries(all.map((column) => [column, null])) as Record<Column, string | null>
  const written = Object.fromEntries(all.map((column) => [column, ''])) as Record<Column, string>
  const faults: SheetFault<Column>[] = []
  for (const column of columns) {
    const { cell, covered } = found.get(column) as { cell: Cell | undefined; covered: boolean }
    const taken = covered && !table[column].covers ? undefined : cell
    const why = unreadable(taken)
    written[column] = why === null ? quoted(textOf(taken)) : ''
    const read = why !== null ? { why } : taken ? (readers.get(column) as Reader)(taken) : { value: null }
    if ('value' in read) values[column] = read.value
    else faults.push({ column, why: read.why })
  }
  const [nameOf] = all as [Column]
  if (values[nameOf] === null && !faults.some(({ column }) => column === nameOf))
    faults.push({ column: nameOf, why: '没有填写' })
  return { key: `${prefix}${row + 1}`, sheet, row: row + 1, values, written, faults, around }
}
