import { beijingDay } from '../../../../src/contract/days'
import type { Column, Piece } from '../facts/workbookFacts'
import type { RecordFacts } from '../facts/recordFacts'
import { types } from './measures'
import type { Block } from './page'
import { paragraph, paragraphs, rule } from './pieces'
import { recordTable } from './record'
import { labelCell, textCell } from './recordRows'
import * as say from './recordWords'
import { table, type Row } from './table'

/** What the sections of a handbook are made of. */

const factRows = (rows: Extract<Piece, { is: 'facts' }>['rows']): Row[] =>
  rows.map(([label, said]) => ({
    cells: [labelCell(40, label), said === null ? textCell(116, [rule(70)]) : textCell(116, said)],
  }))

const headRow = (columns: readonly Column[]): Row => ({
  head: true,
  cells: columns.map(({ head, mm }) => ({
    ...labelCell(mm, head),
    padding: [1, 0.5],
    heavy: ['bottom'],
  })),
})
const bodyRow = (columns: readonly Column[], cells: readonly string[]): Row => ({
  height: 8,
  cells: columns.map(({ mm, align = 'left' }, at) => ({
    ...textCell(mm, cells[at] ?? '', types.small, { align }),
    padding: [0.8, 0.8],
  })),
})
const tableBlocks = ({ columns, rows, blank = 0 }: Extract<Piece, { is: 'table' }>): Block[] => [
  table([
    headRow(columns),
    ...rows.map((cells) => bodyRow(columns, cells)),
    ...Array.from({ length: blank }, () => bodyRow(columns, [])),
  ]),
  paragraph('', types.fine),
]

/** Single records stand in the contents only where there are few of them. */
const listedAtMost = 4
const recordBlocks = (records: readonly RecordFacts[], breaks: boolean): Block[] =>
  records.flatMap((facts, at): Block[] => {
    const number = facts.ordinals[0]?.number
    const day = beijingDay(facts.meeting.startAt)
    const mark = say.afterwardsOf(facts)
    const { lines } = say.titleOf(facts)
    return [
      paragraph(`${number ? `第${number}次　` : ''}${say.dayWords(day).slice(5)}`, types.label, {
        ...(records.length <= listedAtMost && { level: 2 }),
        pageBreakBefore: breaks && at > 0,
        before: at > 0 && !breaks ? 6 : 0,
        keepNext: true,
        after: 2,
      }),
      ...lines.map((line, index) =>
        paragraph(line, types.title, {
          align: 'center',
          after: index === lines.length - 1 ? 5 : 0,
          keepNext: true,
        }),
      ),
      ...(mark ? [paragraph(mark, types.fine, { align: 'center', after: 3, keepNext: true })] : []),
      recordTable(facts),
      paragraph('', types.fine),
    ]
  })

export const pieceBlocks = (piece: Piece, breaks: boolean): Block[] => {
  switch (piece.is) {
    case 'facts':
      return [table(factRows(piece.rows), { padding: [1.5, 2.6] }), paragraph('', types.fine)]
    case 'table':
      return tableBlocks(piece)
    case 'records':
      return recordBlocks(piece.records, breaks)
    case 'note':
      return paragraphs(piece.text, types.small, { after: 2 })
    case 'rules':
      return Array.from({ length: piece.lines }, () => paragraph([rule(150)], types.prose))
  }
}
