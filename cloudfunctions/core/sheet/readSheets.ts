import type { SheetTable } from '../../../src/contract/sheetTable'
import type { Problem } from '../platform/problem'
import { Problem as ProblemClass, refuse } from '../platform/problem'
import type { BookProblem, Sheet } from './book'
import { readBook } from './book'
import type { Grid } from './cells'
import { findHeads, headKey, placedHead, type Heads, type Learned } from './heads'
import { readRows, type Reading, type SheetRow } from './rows'
import { quoted, tight } from './words'

/** A column that is missing, or of which there are two: which one it is, people say. */
export interface ColumnQuestion<Column extends string> {
  column: Column
  sheet: string
  /** Heads it may be; `value` is what is remembered of the answer. */
  heads: readonly { value: string; head: string; sample: string }[]
  /** What the organ answered before; null where nothing. */
  answer: string | null
}
export interface UnreadSheet {
  name: string
  why: 'hidden' | 'chart' | 'noHeads' | 'empty'
  /** It has the heads of such a sheet and was not read. */
  alike: boolean
  /** What stands in it, each cell once, to be compared. */
  texts: ReadonlySet<string>
}
export interface SheetsRead<Column extends string> {
  /** Names of the sheets that were read. */
  sheets: string[]
  rows: SheetRow<Column>[]
  passed: { sheet: string; row: number; text: string }[]
  unread: UnreadSheet[]
  questions: ColumnQuestion<Column>[]
  unusedColumns: string[]
}
export type SheetsProblem = BookProblem | Problem<'sheetColumnsMissing' | 'sheetEmpty' | 'sheetTooLong'>

const textsOf = (grid: Grid | null): Set<string> => {
  const texts = new Set<string>()
  for (const cells of grid?.rows.values() ?? [])
    for (const { text } of cells.values()) if (text.length <= 40) texts.add(tight(text))
  return texts
}

const sampleOf = (grid: Grid, heads: Heads, column: number): string => {
  for (const [row, cells] of grid.rows) {
    const text = row > heads.row ? cells.get(column)?.text.trim() : undefined
    // What a number is of cannot be seen; it may be anybody's.
    if (text) return /\d/.test(text) ? '' : quoted(text)
  }
  return ''
}

const askColumn = <Column extends string>(
  grid: Grid,
  heads: Heads,
  sheet: string,
  column: Column,
): ColumnQuestion<Column> => {
  const own = heads.at[column]
  const candidates = [...(own === undefined ? [] : [{ head: ownHead(grid, heads, own), at: own }]), ...heads.others]
  const count = (head: string) => candidates.filter((each) => headKey(each.head) === headKey(head)).length
  const valueOf = (head: string, at: number) => (count(head) > 1 ? placedHead(head, at) : headKey(head))
  return {
    column,
    sheet,
    heads: candidates.slice(0, 40).map(({ head, at }) => ({
      value: valueOf(head, at),
      head: quoted(head),
      sample: sampleOf(grid, heads, at),
    })),
    answer: own !== undefined && heads.answered.includes(column) ? valueOf(ownHead(grid, heads, own), own) : null,
  }
}
const ownHead = (grid: Grid, heads: Heads, column: number): string => {
  for (let row = heads.row; row >= heads.top; row -= 1) {
    const text = grid.rows.get(row)?.get(column)?.text
    if (text) return text
  }
  return ''
}

const whyUnread = ({ shown, grid }: Sheet): UnreadSheet['why'] => {
  if (shown !== 'visible') return shown
  return grid && grid.rows.size > 0 ? 'noHeads' : 'empty'
}

/** Heads of such a sheet: the name's and one more, or, where no sheet has as much, the name's alone. */
const headsOf = (sheets: readonly Sheet[], table: SheetTable<string>, learned: Learned): Map<Sheet, Heads> => {
  const found = new Map<Sheet, Heads>()
  for (const sheet of sheets) {
    const heads = sheet.grid && findHeads(sheet.grid, table, learned)
    if (heads) found.set(sheet, heads)
  }
  const visible = [...found].filter(([{ shown }]) => shown === 'visible')
  const sure = visible.some(([, { at }]) => Object.keys(at).length > 1)
  return new Map([...found].filter(([, { at }]) => !sure || Object.keys(at).length > 1))
}

interface Wanted<Column extends string> {
  /** Columns without which a sheet raises the question which one it is, unless its rows say it otherwise. */
  needed: readonly Column[]
  saidOtherwise: (column: Column, rows: readonly SheetRow<Column>[]) => boolean
  /** Columns of which somebody has answered that the book has none. */
  notThere: ReadonlySet<string>
  max: number
}

/**
 * Reads every visible sheet of a book that has the heads of the table, and names those it did not. A missing or doubtful
 * column is a question; `max` rows are read at most.
 */
export const readSheets = <Column extends string>(
  bytes: Buffer,
  reading: Reading<Column>,
  { needed, saidOtherwise, notThere, max }: Wanted<Column>,
): SheetsRead<Column> | SheetsProblem => {
  const book = readBook(bytes)
  if (book instanceof ProblemClass) return book
  const { table, learned } = reading
  const heads = headsOf(book, table, learned)
  const read = book.filter((sheet) => sheet.shown === 'visible' && heads.has(sheet))
  if (read.length === 0) {
    if (book.every(({ grid }) => !grid || grid.rows.size === 0)) return refuse('sheetEmpty')
    const labels = needed.map((column) => `“${table[column].label}”`).join('、')
    return refuse('sheetColumnsMissing', { columns: labels })
  }
  const answer: SheetsRead<Column> = { sheets: [], rows: [], passed: [], unread: [], questions: [], unusedColumns: [] }
  const unused = new Set<string>()
  for (const sheet of read) {
    const [found, grid, name] = [heads.get(sheet) as Heads, sheet.grid as Grid, quoted(sheet.name)]
    const { rows, passed } = readRows(grid, found, reading, {
      tab: name,
      sheet: read.length > 1 ? name : '',
      prefix: read.length > 1 ? `${read.indexOf(sheet) + 1}:` : '',
    })
    const isAbsent = (column: Column) => found.at[column] === undefined && found.others.length > 0
    const absent = needed.filter((column) => isAbsent(column) && !notThere.has(column) && !saidOtherwise(column, rows))
    for (const column of new Set([...absent, ...([...found.torn, ...found.answered] as Column[])]))
      answer.questions.push(askColumn(grid, found, name, column))
    answer.sheets.push(name)
    answer.rows = answer.rows.concat(rows)
    answer.passed = answer.passed.concat(passed.map((each) => ({ sheet: name, ...each })))
    for (const { head } of found.others) unused.add(quoted(head))
    if (answer.rows.length > max) return refuse('sheetTooLong', { max })
  }
  if (answer.rows.length === 0) return refuse('sheetEmpty')
  answer.unusedColumns = [...unused].slice(0, 30)
  answer.unread = book
    .filter((sheet) => !read.includes(sheet))
    .map((sheet) => ({
      name: quoted(sheet.name),
      why: whyUnread(sheet),
      alike: heads.has(sheet),
      texts: textsOf(sheet.grid),
    }))
  return answer
}
