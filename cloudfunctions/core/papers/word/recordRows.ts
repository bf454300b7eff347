import type { Paragraph } from 'docx'
import { types, type Type } from './measures'
import { paragraph, paragraphs, type Place, type Words } from './pieces'
import type { Cell, Row } from './table'

/** The ruled rows a record is made of: a label, and what it says. In millimetres: 32 + 124, or 32 + 50 + 24 + 50. */

export const labelWidth = 32
export const bodyWidth = 124

export const textCell = (width: number, text: Words, type: Type = types.cell, place: Place = {}): Cell => ({
  width,
  children: typeof text === 'string' ? paragraphs(text, type, place) : [paragraph(text, type, place)],
})
export const labelCell = (width: number, text: string, more: Partial<Cell> = {}, place: Place = {}): Cell => ({
  ...textCell(width, text, types.label, { align: 'center', ...place }),
  ...more,
})
const lineCell = (width: number, lines: readonly Paragraph[]): Cell => ({ width, children: lines })

/** 无 where there is nothing. */
const orNone = (lines: readonly string[]): readonly string[] => {
  const said = lines.filter(Boolean)
  return said.length > 0 ? said : ['无']
}
export const row = (label: string, ...lines: string[]): Row => ({
  cells: [
    labelCell(labelWidth, label),
    lineCell(
      bodyWidth,
      orNone(lines).flatMap((line) => paragraphs(line, types.cell)),
    ),
  ],
})
export const rowOf = (label: string, children: readonly Paragraph[]): Row => ({
  cells: [labelCell(labelWidth, label), lineCell(bodyWidth, children)],
})
export const pair = (label: string, text: string, second: string, secondText: string): Row => ({
  cells: [
    labelCell(labelWidth, label),
    textCell(50, orNone([text])[0] as string),
    labelCell(24, second),
    textCell(50, orNone([secondText])[0] as string),
  ],
})

/** A label that goes on beside several rows, over a line of its own in small print. */
export const block = (label: string, beside: string, rows: readonly (readonly Cell[])[]): Row[] =>
  rows.map((cells, at) => ({
    cells: [
      {
        width: labelWidth,
        merged: at === 0 ? 'first' : 'more',
        children:
          at === 0
            ? [
                ...paragraphs(label, types.label, { align: 'center', keepNext: true }),
                ...(beside ? paragraphs(beside, types.fine, { align: 'center', keepNext: true }) : []),
              ]
            : [paragraph('', types.cell)],
      },
      ...cells,
    ],
  }))
