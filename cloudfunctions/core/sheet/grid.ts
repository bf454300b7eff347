import { readSheet } from 'read-excel-file/universal'
import type { Problem } from '../platform/problem'
import { refuse } from '../platform/problem'
import type { ZipFiles } from '../platform/zip'
import { readZip, storedZip } from '../platform/zip'

export type Cell = string | number | boolean | Date | null
/** The first sheet of a workbook as it lies: rows and columns count from 0. */
export interface Grid {
  rows: readonly (readonly Cell[])[]
  /** `row:column` of the cells that compute. */
  formulas: ReadonlySet<string>
  /** Merged areas by their first row: `A1:C1`. */
  merges: readonly { row: number; area: string }[]
}
export type SheetProblem = Problem<'sheetUnreadable' | 'sheetLocked' | 'sheetOld' | 'sheetTooBig' | 'sheetTooLong'>

const maxBytes = 2 * 1024 * 1024
const maxRows = 2000
/** What the parts of a sheet of that many rows may unfold to, with much to spare. */
const maxUnfolded = 40 * 1024 * 1024
/** The title lines above the head, and blank lines between. */
const furthestRow = maxRows + 200
const furthestColumn = 100

const oldMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const lockedMark = Buffer.from('EncryptedPackage', 'utf16le')

/** What kind of file it is not, from its first bytes. */
const notASheet = (bytes: Buffer): SheetProblem | null => {
  if (bytes.length > maxBytes) return refuse('sheetTooBig')
  // A locked .xlsx and an old .xls share one container; only the locked one has this stream.
  if (bytes.subarray(0, 8).equals(oldMark)) return refuse(bytes.includes(lockedMark) ? 'sheetLocked' : 'sheetOld')
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? null : refuse('sheetUnreadable')
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

interface Marks {
  formulas: Set<string>
  merges: { row: number; area: string }[]
  furthest: { row: number; column: number }
}
/** What the reader of values does not tell. Rows and cells may leave their address out: then they follow the last. */
const marksOf = (xml: string): Marks => {
  const marks: Marks = { formulas: new Set(), merges: [], furthest: { row: -1, column: -1 } }
  let row = -1
  let column = -1
  for (const [tag, name, attributes] of xml.matchAll(/<(?:\w+:)?(row|c|f|v|is|mergeCell)(?=[\s>/])([^>]*)>/g)) {
    const address = /(?:^|\s)(?:r|ref)="([A-Z]*)(\d*)(?::[A-Z]+\d+)?"/.exec(attributes ?? '')
    if (name === 'row') [row, column] = [address?.[2] ? Number(address[2]) - 1 : row + 1, -1]
    else if (name === 'c') column = address?.[1] ? columnOf(address[1]) : column + 1
    else if (name === 'mergeCell')
      marks.merges.push({ row: Number(address?.[2] ?? 1) - 1, area: /ref="([^"]*)"/.exec(tag)?.[1] ?? '' })
    else {
      if (name === 'f') marks.formulas.add(`${row}:${column}`)
      marks.furthest = { row: Math.max(marks.furthest.row, row), column: Math.max(marks.furthest.column, column) }
    }
  }
  return marks
}

/** One cell with its content; never reaches into the next one, so that the search stays linear. */
const cellPattern = /<((?:\w+:)?c)(?=[\s>])[^>]*>((?:(?!<(?:\w+:)?c[\s>])[\s\S])*?)<\/\1>/g

/**
 * Without cells that compute (they are refused, whatever they hold), cells that only carry a look, and the rows these leave
 * empty: a sheet may be formatted down to row 1,048,576.
 */
const onlyValues = (xml: string): string =>
  xml
    .replace(cellPattern, (cell, _name, content: string) => (/<(?:\w+:)?f[\s>/]/.test(content) ? '' : cell))
    .replace(/<(?:\w+:)?c(?:\s[^>]*)?\/>/g, '')
    .replace(/<((?:\w+:)?c)(?:\s[^>]*)?><\/\1>/g, '')
    .replace(/<(?:\w+:)?row(?:\s[^>]*)?\/>/g, '')
    .replace(/<((?:\w+:)?row)(?:\s[^>]*)?>\s*<\/\1>/g, '')

/** The path of the first sheet in the order of the workbook. */
const firstSheet = (files: ZipFiles): string | null => {
  const text = (path: string) => files.get(path)?.toString('utf8') ?? ''
  const sheetTag = /<(?:\w+:)?sheet\s[^>]*>/.exec(text('xl/workbook.xml'))?.[0] ?? ''
  const relation = /\s\w+:id="([^"]+)"/.exec(sheetTag)?.[1]
  const tags = text('xl/_rels/workbook.xml.rels').match(/<Relationship\s[^>]*>/g) ?? []
  const target = tags
    .map((tag) => [/\sId="([^"]+)"/.exec(tag)?.[1], /\sTarget="([^"]+)"/.exec(tag)?.[1]])
    .find(([id]) => id === relation)?.[1]
  if (!target) return null
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  return files.has(path) ? path : null
}

/** Reads the first sheet of an .xlsx file, or says in one sentence why not. */
export const readGrid = async (bytes: Buffer): Promise<Grid | SheetProblem> => {
  const wrong = notASheet(bytes)
  if (wrong) return wrong
  const files = readZip(bytes, (path) => /\.(xml|rels)$/.test(path), maxUnfolded)
  if (files === 'tooLarge') return refuse('sheetTooBig')
  const path = files === 'broken' ? null : firstSheet(files)
  if (files === 'broken' || !path) return refuse('sheetUnreadable')
  const xml = (files.get(path) as Buffer).toString('utf8')
  const marks = marksOf(xml)
  if (marks.furthest.row > furthestRow) return refuse('sheetTooLong', { max: maxRows })
  if (marks.furthest.column > furthestColumn) return refuse('sheetUnreadable')
  files.set(path, Buffer.from(onlyValues(xml), 'utf8'))
  const plain = storedZip(files)
  try {
    const rows = (await readSheet(new Uint8Array(plain).buffer)) as Cell[][]
    // A row of nothing but formulas is still a row someone wrote.
    const lastFormula = Math.max(-1, ...[...marks.formulas].map((place) => Number(place.split(':')[0])))
    while (rows.length <= lastFormula) rows.push([])
    return { rows, formulas: marks.formulas, merges: marks.merges }
  } catch {
    // The reader fails in many ways on what is not a sheet; nothing but the file can be at fault here.
    return refuse('sheetUnreadable')
  }
}
