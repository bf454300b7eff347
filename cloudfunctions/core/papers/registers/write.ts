import writeSheets, { type CellObject, type Row } from 'write-excel-file/node'
import { cellText } from './cellText'
import { printed } from './printed'
import type { Cell, Column, Register, RegisterSheet } from './register'

/** 宋体, named and never embedded: a system without it takes its own. */
const font = '宋体'
const size = 9
const pointsOf = (mm: number): number => Math.round((mm / 25.4) * 72 * 10) / 10
/** Widths are told in digits of the book's own font, which at 9 points are 6 pixels wide, with 5 beside them. */
const digitsOf = (mm: number): number => Math.round((((mm / 25.4) * 96 - 5) / 6) * 100) / 100

/** As wide as they are printed: a Chinese character twice a digit. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)
const halfCharacterMm = pointsToMm(size) / 2
function pointsToMm(points: number): number {
  return (points / 72) * 25.4
}
/** How many lines the text takes in a column, by the width of its characters. */
const linesIn = (text: string, { mm }: Column): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * halfCharacterMm) / Math.max(4, mm - 2))), 0)
/** No row may be higher. */
const highest = 409

const thin = { borderStyle: 'thin', borderColor: '#000000' } as const
const aligned = { text: 'left', count: 'right', middle: 'center' } as const
const noon = (day: string): Date => new Date(`${day}T00:00:00.000Z`)

const valueOf = (cell: Cell): Pick<CellObject, 'value' | 'type' | 'format'> => {
  if (cell === null || cell === '') return {}
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: cellText(cell), type: String, format: '@' }
  return { value: noon(cell.day), type: Date, format: 'yyyy-mm-dd' }
}
const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : '')

const bodyRow = (cells: readonly Cell[], columns: readonly Column[], leastMm: number): Row => {
  const lines = Math.max(1, ...columns.map((column, at) => linesIn(textOf(cells[at] ?? null), column)))
  const height = Math.min(highest, Math.max(pointsOf(leastMm), lines * 12 + 5))
  return columns.map(({ as = 'text' }, at) => ({
    ...valueOf(cells[at] ?? null),
    ...thin,
    align: aligned[as],
    alignVertical: 'center',
    wrap: true,
    height,
  }))
}

/** One text over these columns; those it covers have nothing of their own. */
const over = (columns: number, text: string, style: CellObject): Row => [
  { value: text, type: String, format: '@', ...style, ...(columns > 1 && { columnSpan: columns }) },
  ...Array.from({ length: columns - 1 }, () => null),
]
/** How many columns from one end come nearest to a third of the whole. */
const thirdOf = (columns: readonly Column[]): number => {
  const third = columns.reduce((sum, { mm }) => sum + mm, 0) / 3
  let width = 0
  const taken = columns.findIndex(({ mm }) => (width += mm) > third * 1.1)
  return Math.max(1, Math.min(taken, Math.floor((columns.length - 1) / 2)))
}
const lineRow = ([left, middle, right]: RegisterSheet['line'], columns: readonly Column[]): Row => {
  const [first, last] = [thirdOf(columns), thirdOf([...columns].reverse())]
  const style = { alignVertical: 'center', height: 16 } as const
  return [
    ...over(first, left, { ...style, align: 'left' }),
    ...over(columns.length - first - last, middle, { ...style, align: 'center' }),
    ...over(last, right, { ...style, align: 'right' }),
  ]
}
const headRow = (columns: readonly Column[]): Row =>
  columns.map(({ head }) => ({
    value: head,
    type: String,
    ...thin,
    topBorderStyle: 'medium',
    backgroundColor: '#F0F0F0',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    height: 28,
  }))

/** Title, line and head: what stays in sight and stands on every printed page. */
const heads = 3

const sheetOf = (register: RegisterSheet, made: string) => {
  const { tab, title, line, columns, rows, none, below = [], rowMm = 8 } = register
  const wide = columns.length
  const note = (text: string) => over(wide, text, { align: 'left', alignVertical: 'center', wrap: true, height: 15 })
  return {
    sheet: tab,
    orientation: 'landscape' as const,
    stickyRowsCount: heads,
    columns: columns.map(({ mm }) => ({ width: digitsOf(mm) })),
    data: [
      over(wide, title, { fontSize: 22, fontWeight: 'bold', align: 'center', alignVertical: 'center', height: 40 }),
      lineRow(line, columns),
      headRow(columns),
      ...rows.map((cells) => bodyRow(cells, columns, rowMm)),
      ...(rows.length === 0
        ? [over(wide, none, { ...thin, align: 'center', alignVertical: 'center', height: 24 })]
        : []),
      ...below.map((text) => note(cellText(text))),
      note(made),
    ],
  }
}

/** The workbook of a register: what people wrote stands in it as text, and no cell computes. */
export const writeRegister = ({ sheets, made }: Register): Promise<Buffer> =>
  writeSheets(
    sheets.map((sheet) => sheetOf(sheet, made)),
    { fontFamily: font, fontSize: size, features: [printed(heads)] },
  ).toBuffer()
