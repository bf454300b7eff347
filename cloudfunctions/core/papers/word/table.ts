import { AlignmentType, BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow } from 'docx'
import { VerticalAlignTable, VerticalMergeType, WidthType, type Paragraph } from 'docx'
import { mm } from './measures'

/** Tables of ruled cells, laid out by widths in millimetres alone: nothing in them moves with what stands there. */

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const heavy = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const

export interface Cell {
  /** In millimetres; the cells of a row fill the table. */
  width: number
  children: readonly Paragraph[]
  /** The first of several rows that are one cell here, or another of them. */
  merged?: 'first' | 'more'
  valign?: 'top' | 'center' | 'bottom'
  /** Above and below, and at the sides, in millimetres. */
  padding?: readonly [vertical: number, horizontal: number]
  /** Sides of a heavier rule. */
  heavy?: readonly ('left' | 'right' | 'top' | 'bottom')[]
}
export interface Row {
  cells: readonly Cell[]
  /** At least so high, in millimetres. */
  height?: number
  /** Repeated on every page. */
  head?: boolean
  /** May be cut where a page ends. */
  breaks?: boolean
}

const near = 0.05
/** Every place where a cell of any row ends. */
const endsOf = (rows: readonly Row[]): number[] => {
  const ends = rows.flatMap(({ cells }) =>
    cells.map((_, at) => cells.slice(0, at + 1).reduce((sum, { width }) => sum + width, 0)),
  )
  return ends.sort((a, b) => a - b).filter((end, at, all) => at === 0 || end - all[at - 1]! > near)
}

const merges = { first: VerticalMergeType.RESTART, more: VerticalMergeType.CONTINUE } as const
const valigns = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const
const marginsOf = ([vertical, horizontal]: readonly [number, number]) => ({
  top: mm(vertical),
  bottom: mm(vertical),
  left: mm(horizontal),
  right: mm(horizontal),
  marginUnitType: WidthType.DXA,
})
const cellOf = (cell: Cell, span: number, padding: readonly [number, number]): TableCell =>
  new TableCell({
    children: cell.children,
    columnSpan: span,
    width: { size: mm(cell.width), type: WidthType.DXA },
    margins: marginsOf(cell.padding ?? padding),
    verticalAlign: valigns[cell.valign ?? 'center'],
    ...(cell.merged && { verticalMerge: merges[cell.merged] }),
    ...(cell.heavy && { borders: Object.fromEntries(cell.heavy.map((side) => [side, heavy])) }),
  })

export interface TableStyle {
  padding?: readonly [vertical: number, horizontal: number]
}
/** A table as wide as its rows. */
export const table = (rows: readonly Row[], { padding = [1, 1.5] }: TableStyle = {}): Table => {
  const ends = endsOf(rows)
  const rowOf = ({ cells, height, head = false, breaks = false }: Row): TableRow => {
    let from = 0
    const made = cells.map((cell) => {
      const to = from + cell.width
      const span = ends.filter((end) => end > from + near && end <= to + near).length
      from = to
      return cellOf(cell, span, padding)
    })
    return new TableRow({
      children: made,
      cantSplit: !breaks,
      tableHeader: head,
      ...(height && { height: { value: mm(height), rule: HeightRule.ATLEAST } }),
    })
  }
  return new Table({
    rows: rows.map(rowOf),
    columnWidths: ends.map((end, at) => mm(end) - mm(ends[at - 1] ?? 0)),
    width: { size: mm(ends.at(-1) ?? 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: thin,
      bottom: thin,
      left: thin,
      right: thin,
      insideHorizontal: thin,
      insideVertical: thin,
    },
  })
}
