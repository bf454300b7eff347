import { TableOfContents, type Document } from 'docx'
import type { Section, WorkbookFacts } from '../facts/workbookFacts'
import { types } from './measures'
import { documentOf, lastLine, type Block, type Part } from './page'
import { paragraph, paragraphs, rule, tab } from './pieces'
import { pieceBlocks } from './workbookPieces'

/** The year's 支部工作手册: cover, 使用说明, 目录, and the sections in the order of the printed handbooks. */

const center = { align: 'center' } as const

const cover = ({ branch, superior, year, volume, secretary }: WorkbookFacts): Block[] => [
  paragraph(`中共${superior ?? ''}${branch}`, types.coverName, { ...center, before: 24, after: 26 }),
  paragraph('支部工作手册', types.coverTitle, { ...center, after: 16 }),
  paragraph(`${year}年度`, types.coverYear, { ...center, after: 4 }),
  paragraph(volume ?? '', types.prose, { ...center, after: 66 }),
  paragraph(['书　　记　', secretary ? { text: secretary, type: types.prose } : rule(42)], types.prose, {
    ...center,
    after: 4,
  }),
  paragraph(['建册日期　', rule(42)], types.prose, center),
]

const headingOf = ({ number, name, state }: Section) => [
  number,
  tab,
  `${name}${state === 'none' ? '（本年度无）' : ''}`,
]
const saidInstead = {
  none: '本年度无。',
  withheld: '制作人没有查看这一部分的权限，本册未列入。',
  leftOut: '按所选范围，本册未列入。',
  inLast: '全年的内容在最后一册。',
} as const
const sectionBlocks = (section: Section, breaks: boolean): Block[] => [
  paragraph(headingOf(section), types.section, {
    level: 1,
    before: breaks ? 0 : 6,
    after: 4,
    keepNext: true,
    pageBreakBefore: breaks,
    stops: [{ at: 14 }],
  }),
  ...(section.state === 'filled'
    ? section.pieces.flatMap((piece) => pieceBlocks(piece, breaks))
    : paragraphs(saidInstead[section.state], types.prose, { indent: 2 })),
]

const contents = (): Block[] => [
  paragraph('目　录', types.title, { ...center, after: 7, pageBreakBefore: true }),
  new TableOfContents('目录', {
    hyperlink: true,
    headingStyleRange: '1-2',
    useAppliedParagraphOutlineLevel: true,
  }),
]
const front = ({ introduction }: WorkbookFacts): Part => ({
  numbers: 'front',
  anew: true,
  children: [
    paragraph('使用说明', types.title, { ...center, after: 7, level: 1 }),
    ...introduction.flatMap((line, at) => paragraphs(`${at + 1}. ${line}`, types.prose, { indent: 2 })),
    ...contents(),
  ],
})

export const workbookDocument = (facts: WorkbookFacts, made: string): Document => {
  const { sections, breaks } = facts
  return documentOf(
    `${facts.branch}支部工作手册（${facts.year}年度）`,
    [
      { numbers: 'none', children: cover(facts) },
      front(facts),
      {
        anew: true,
        children: [...sections.flatMap((section, at) => sectionBlocks(section, breaks && at > 0)), lastLine(made)],
      },
    ],
    true,
  )
}
