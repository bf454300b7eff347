import { storedZip } from '../../cloudfunctions/core/platform/zip'

/** Books written part by part: what other programs write, and what no writer of a library would. */
export interface SheetPart {
  name: string
  /** What stands inside `<sheetData>`. */
  rows: string
  /** What follows it: merged areas. */
  after?: string
  state?: 'hidden' | 'veryHidden'
  chart?: boolean
}
interface BookPart {
  sheets: readonly SheetPart[]
  strings?: string
  styles?: string
  workbookPr?: string
  path?: (path: string) => string
}
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

export type Written = string | number | null | { xml: string }
/** Rows of text and numbers from row `first` on; `{xml}` is a cell as it is to lie in the file, without its address. */
export const rowsOfCells = (rows: readonly (readonly Written[])[], first = 1): string =>
  rows
    .map((cells, at) => {
      const row = first + at
      const inside = cells.map((cell, column) => {
        const r = `r="${letters(column)}${row}"`
        if (cell === null) return ''
        if (typeof cell === 'number') return `<c ${r}><v>${cell}</v></c>`
        if (typeof cell === 'object') return cell.xml.replace('<c', `<c ${r}`)
        return `<c ${r} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
      })
      return `<row r="${row}">${inside.join('')}</row>`
    })
    .join('')
export const merged = (...areas: string[]): string =>
  `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

export const bookOf = ({ sheets, strings, styles, workbookPr = '', path = (same) => same }: BookPart): Buffer => {
  const parts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets
        .map(({ chart }, at) =>
          chart
            ? `<Relationship Id="r${at + 1}" Type="${office}/chartsheet" Target="chartsheets/sheet${at + 1}.xml"/>`
            : `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ],
    ...sheets.map(({ rows, after = '', chart }, at): [string, string] =>
      chart
        ? [`xl/chartsheets/sheet${at + 1}.xml`, `<chartsheet xmlns="${main}"/>`]
        : [
            `xl/worksheets/sheet${at + 1}.xml`,
            `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
          ],
    ),
    ...(strings ? [['xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`] as [string, string]] : []),
    ...(styles ? [['xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`] as [string, string]] : []),
  ]
  return storedZip(new Map(parts.map(([name, text]) => [path(name), Buffer.from(text, 'utf8')])))
}
