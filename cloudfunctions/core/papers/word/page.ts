import { BorderStyle, Document, Footer, Header, NumberFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import {
  AlignmentType,
  LeaderType,
  LineRuleType,
  SectionType,
  TabStopType,
  type ISectionOptions,
  type Table,
  type TableOfContents,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { families, mm, page, pt, textWidth, types } from './measures'
import { paragraph } from './pieces'
import { printable } from './printable'

/** The sheet of paper every document is printed on. */

export type Block = Paragraph | Table | TableOfContents

export interface Part {
  children: readonly Block[]
  /** On a hairline above the text: of every page, or from the second on. */
  header?: { first?: string; others: string }
  /** Front pages are numbered by themselves; none: no number at all. */
  numbers?: 'front' | 'none'
  /** Counted from 1 anew. */
  anew?: boolean
}

/** 7 mm below the text. */
const numberGap = 7
const headerGap = 6
const lineMm = (points: number): number => points * 0.3528

const numberLine = new Paragraph({
  alignment: AlignmentType.CENTER,
  spacing: { line: pt(types.pageNumber.line), lineRule: LineRuleType.EXACT },
  children: [
    new TextRun({
      children: ['— ', PageNumber.CURRENT, ' —'],
      size: types.pageNumber.size * 2,
      font: families[types.pageNumber.family],
    }),
  ],
})
const footer = new Footer({ children: [numberLine] })
const noFooter = new Footer({ children: [new Paragraph({})] })
const noHeader = new Header({ children: [new Paragraph({})] })
const headerOf = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({
        spacing: { line: pt(types.fine.line), lineRule: LineRuleType.EXACT },
        border: { bottom: { style: BorderStyle.SINGLE, size: 2, space: 3, color: '000000' } },
        children: [
          new TextRun({
            text: printable(text),
            size: types.fine.size * 2,
            font: families[types.fine.family],
          }),
        ],
      }),
    ],
  })

const sectionOf = ({ children, header, numbers, anew }: Part): ISectionOptions => ({
  children,
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: header !== undefined,
    page: {
      size: { width: mm(page.width), height: mm(page.height) },
      margin: {
        top: mm(page.top),
        bottom: mm(page.bottom),
        left: mm(page.left),
        right: mm(page.right),
        header: mm(page.top - headerGap - lineMm(types.fine.line) - 1),
        footer: mm(page.bottom - numberGap - lineMm(types.pageNumber.line)),
      },
      pageNumbers: {
        ...(anew && { start: 1 }),
        formatType: numbers === 'front' ? NumberFormat.UPPER_ROMAN : NumberFormat.DECIMAL,
      },
    },
  },
  headers: {
    default: header ? headerOf(header.others) : noHeader,
    first: header?.first ? headerOf(header.first) : noHeader,
  },
  footers: {
    default: numbers === 'none' ? noFooter : footer,
    first: numbers === 'none' ? noFooter : footer,
  },
})

/** Lines of the contents: number, words, dots and the page. */
const contentLine = (level: 1 | 2) => {
  const type = level === 1 ? types.contents : { ...types.contents, size: 10.5 }
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { font: families[type.family], size: type.size * 2 },
    paragraph: {
      spacing: { line: pt(type.line), lineRule: LineRuleType.EXACT },
      indent: { left: level === 1 ? 0 : mm(9) },
      tabStops: [
        ...(level === 1 ? [{ type: TabStopType.LEFT, position: mm(9) }] : []),
        { type: TabStopType.RIGHT, position: mm(textWidth), leader: LeaderType.DOT },
      ],
    },
  }
}
const contentStyles = [contentLine(1), contentLine(2)]

/** Never blank: where a letter is of no width that is known, the nearest one is taken. */
const pageNumbers = estimatePageNumbersWith({ guess: true })

/** `contents`: it has a 目录, whose page numbers are worked out as it is written, which takes most of the time. */
export const documentOf = (title: string, parts: readonly Part[], contents = false): Document =>
  new Document({
    title: printable(title),
    creator: '支部纪实',
    lastModifiedBy: '支部纪实',
    sections: parts.map(sectionOf),
    ...(contents && { pageNumbers }),
    styles: {
      paragraphStyles: contents ? contentStyles : [],
      default: {
        document: {
          run: {
            font: families.song,
            size: types.cell.size * 2,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
  })
export const bytesOf = (document: Document): Promise<Buffer> => Packer.toBuffer(document)

/** The last line of every document: 生成时间、生成人、数据截至. */
export const lastLine = (made: string): Paragraph => paragraph(made, types.fine, { before: 4 })
