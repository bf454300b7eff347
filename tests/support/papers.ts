import { readBook, type Sheet } from '../../cloudfunctions/core/sheet/book'
import type { Input } from '../../src/contract'
import type { PaperName } from '../../src/contract/papersWords'
import type { Organ } from './organ'
import { clientIdOf } from './organ'

/** Everything a sheet says, by rows, as people read it; an empty cell is ''. */
export const cellsOf = ({ grid }: Sheet): string[][] => {
  const rows: string[][] = []
  for (const [at, cells] of grid?.rows ?? []) {
    const row = (rows[at] ??= [])
    for (const [column, { text, day }] of cells) row[column] = day ?? text
  }
  return Array.from(rows, (row = []) => Array.from(row, (cell = '') => cell))
}
/** A workbook read by the reader of sheets that people hand in. */
export const readPaper = (bytes: Buffer): { name: string; cells: string[][] }[] => {
  const book = readBook(bytes)
  if (!Array.isArray(book)) throw new Error(`The file does not open: ${book.code}`)
  return book.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) }))
}

/** A volume that was made, as somebody's phone fetches it. */
export const fetchPaper = async (organ: Organ, openId: string, paperId: string, volume = 0) => {
  const { url, name } = await organ.ok(openId, 'papers.open', { paperId, volume })
  return { paperId, name, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()) }
}
/** Takes a paper as somebody's phone does; gives its name and its bytes. */
export const takePaper = async (organ: Organ, openId: string, kind: PaperName, of: Input<'papers.take'>['of']) => {
  const { paperId } = await organ.ok(openId, 'papers.take', { clientId: clientIdOf(), kind, of })
  return fetchPaper(organ, openId, paperId)
}
/** The rows under the head of a register's sheet, each by the words of the head. */
export const rowsOf = (cells: readonly string[][]): Record<string, string>[] => {
  const [, , heads = [], ...rest] = cells
  return rest.slice(0, -1).map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])))
}
