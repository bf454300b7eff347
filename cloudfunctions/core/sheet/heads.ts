import type { SheetTable } from '../../../src/contract/sheetTable'
import type { Grid } from './cells'
import { textOf, tight } from './words'

/** What an organ has answered about its sheets: which column a head is, and what a word in a column means. */
export interface Learned {
  heads: Readonly<Record<string, string>>
  words: Readonly<Record<string, Readonly<Record<string, string>>>>
}
export const nothingLearned: Learned = { heads: {}, words: {} }

/** `姓名*`, `入党日期（必填）` and `手机号:` are still those columns. */
export const headKey = (head: string): string =>
  tight(head)
    .replace(/[*:]/g, '')
    .replace(/\([^()]*\)$/, '')

/** Where a head stands among those of its column; the organ's own answer before all. */
interface Known {
  column: string
  rank: number
}
export const knownHeads = (table: SheetTable<string>, learned: Learned): Map<string, Known> => {
  const known = new Map<string, Known>()
  for (const [column, { heads }] of Object.entries(table))
    heads.forEach((group, rank) => group.forEach((head) => known.set(headKey(head), { column, rank })))
  // Of two answers the newer is the surer.
  Object.entries(learned.heads).forEach(([head, column], at) => {
    if (Object.hasOwn(table, column)) known.set(head, { column, rank: -1 - at })
  })
  return known
}

export interface Heads {
  /** The last row of the heads. */
  row: number
  /** The first of them. */
  top: number
  /** Where each column stands that was found. */
  at: Readonly<Record<string, number>>
  /** Heads that are none of the table's, or a second one of a column, in their order. */
  others: readonly { head: string; at: number }[]
  /** Columns of which two are equally sure. */
  torn: readonly string[]
  /** Columns known by the organ's own answer. */
  answered: readonly string[]
}

/** A head is short; below that no sentence of a title is taken for one. */
const longestHead = 30
/** Titles and remarks may stand above the heads. */
const searched = 30

/** `A` for 0, `AB` for 27: how a program shows where a column stands. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
/** Of two columns with one head the answer tells which by its letters. */
export const placedHead = (head: string, column: number): string => `${headKey(head)}@${columnLetters(column)}`

const headAt = (grid: Grid, row: number, column: number): string => {
  const text = textOf(grid.rows.get(row)?.get(column))
  return [...text].length <= longestHead ? text : ''
}
const meant = (known: ReadonlyMap<string, Known>, head: string, column: number): Known | undefined =>
  known.get(placedHead(head, column)) ?? known.get(headKey(head))

/** The rows the heads take: those merged with the head of the name, and a second row that goes on below without one. */
const rowsOfHeads = (grid: Grid, row: number, nameAt: number, known: ReadonlyMap<string, Known>): [number, number] => {
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= nameAt && nameAt <= right,
  )
  if (merge && merge.bottom > merge.top) return [merge.top, Math.min(merge.bottom, merge.top + 3)]
  const below = grid.rows.get(row + 1)
  const goesOn = below && !below.has(nameAt) && [...below.values()].some((cell) => known.has(headKey(textOf(cell))))
  return [row, goesOn ? row + 1 : row]
}

/** The row with the most heads of the table, one that has the name's before any other. */
const findRow = (grid: Grid, known: ReadonlyMap<string, Known>, nameOf: string) => {
  const rows = [...grid.rows.keys()].sort((a, b) => a - b).slice(0, searched)
  let best: { row: number; nameAt: number; found: number } | null = null
  for (const row of rows) {
    const columns = new Map<string, number>()
    for (const [at, cell] of grid.rows.get(row) ?? []) {
      const head = meant(known, textOf(cell), at)
      if (head && !columns.has(head.column)) columns.set(head.column, at)
    }
    const nameAt = columns.get(nameOf) ?? -1
    if (nameAt < 0 && columns.size < 2) continue
    const better = !best || (nameAt >= 0 && best.nameAt < 0) || (nameAt >= 0 && columns.size > best.found)
    if (better) best = { row, nameAt, found: columns.size }
  }
  return best
}

/** Finds the heads of a sheet by what the table calls its columns; null where there are none of them. */
export const findHeads = (grid: Grid, table: SheetTable<string>, learned: Learned): Heads | null => {
  const known = knownHeads(table, learned)
  const best = findRow(grid, known, Object.keys(table)[0] as string)
  if (!best) return null
  const [top, row] = best.nameAt < 0 ? [best.row, best.row] : rowsOfHeads(grid, best.row, best.nameAt, known)
  const levels = Array.from({ length: row - top + 1 }, (_, step) => row - step)
  const places = [...new Set(levels.flatMap((level) => [...(grid.rows.get(level)?.keys() ?? [])]))].sort(
    (a, b) => a - b,
  )
  const taken = new Map<string, { head: string; at: number; rank: number }>()
  const torn = new Set<string>()
  const others: { head: string; at: number }[] = []
  for (const at of places) {
    // Of two rows of heads the lower one says more.
    const texts = levels.map((level) => headAt(grid, level, at)).filter(Boolean)
    const head = texts.find((text) => meant(known, text, at)) ?? texts[0]
    if (head === undefined) continue
    const found = meant(known, head, at)
    const before = found && taken.get(found.column)
    if (!found) others.push({ head, at })
    else if (before && before.rank <= found.rank) {
      if (before.rank === found.rank) torn.add(found.column)
      others.push({ head, at })
    } else {
      if (before) others.push(before)
      taken.set(found.column, { head, at, rank: found.rank })
      torn.delete(found.column)
    }
  }
  const at = Object.fromEntries([...taken].map(([column, each]) => [column, each.at]))
  const answered = [...taken].filter(([, { rank }]) => rank < 0).map(([column]) => column)
  return { row, top, at, others: others.map((each) => ({ head: each.head, at: each.at })), torn: [...torn], answered }
}
