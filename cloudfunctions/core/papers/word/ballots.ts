import type { Document } from 'docx'
import type { BallotFacts, GradeBallotFacts } from '../facts/ballotFacts'
import { types } from './measures'
import { documentOf, type Block } from './page'
import { paragraph, paragraphs, rule } from './pieces'
import { labelCell, textCell } from './recordRows'
import { table, type Cell, type Row } from './table'

/**
 * Papers to vote on, one like the other: without a number, a name or a mark by which one could be told from the next, and without
 * the line that says who printed them and when.
 */

const box = (width: number): Cell => textCell(width, '', types.cell)
const center = { align: 'center' } as const

/** Ballots of at most so many rows are printed two a page. */
const halfPage = 7
const copiesOf = (copies: number, rows: number, ballot: () => Block[]): Block[][] => {
  const eachPage = rows <= halfPage ? 2 : 1
  return Array.from({ length: Math.ceil(copies / eachPage) }, (_, page) =>
    Array.from({ length: Math.min(eachPage, copies - page * eachPage) }, (_, at) => [
      ...(at > 0 ? [cutLine()] : []),
      ...ballot(),
    ]).flat(),
  )
}
const cutLine = (): Block =>
  paragraph('- - - - - - - - - - - - - - - 裁　开 - - - - - - - - - - - - - - -', types.fine, {
    ...center,
    before: 10,
    after: 10,
  })

const sheet = (title: string, pages: readonly Block[][]): Document =>
  documentOf(title, [
    {
      numbers: 'none',
      children: pages.flatMap((page, at) =>
        at > 0 ? [paragraph('', types.fine, { pageBreakBefore: true }), ...page] : page,
      ),
    },
  ])

const notes = (lines: readonly string[]): Block[] =>
  lines.flatMap((line, at) =>
    paragraphs(`${at === 0 ? '填票说明：' : '　　　　　'}${at + 1}. ${line}`, types.small, {
      before: at === 0 ? 2 : 0,
    }),
  )

const choices = ['赞成', '不赞成', '弃权'] as const
const row = (name: string): Row => ({
  height: 9,
  cells: [textCell(66, name, types.cell, center), box(30), box(30), box(30)],
})
const headOf = (first: string, words: readonly string[]): Row => ({
  height: 9,
  cells: [labelCell(66, first), ...words.map((word) => labelCell(30, word))],
})

/** 选票: the candidates, and as many empty lines as there are seats for somebody else. */
const electionBallot = ({ seats, candidates }: Extract<BallotFacts, { of: 'election' }>): Block[] => [
  table([
    headOf('候选人', choices),
    ...candidates.map(row),
    ...Array.from({ length: seats }, (_, at) => row(at === 0 ? '另选他人：' : '')),
  ]),
  ...notes([
    `应选 ${seats} 名，候选人 ${candidates.length} 名。赞成的人数等于或者少于 ${seats} 名的有效，多于 ${seats} 名的无效。`,
    '赞成、不赞成、弃权，在姓名后的空格内画“○”，每人只画一格。',
    '另选他人的，在空行内写姓名并在“赞成”格内画“○”；不写姓名的，不计算。',
  ]),
]
/** 表决票. */
const voteBallot = ({ matter }: Extract<BallotFacts, { of: 'vote' }>): Block[] => [
  table([headOf('表决事项', ['赞成', '反对', '弃权']), row(matter)]),
  ...notes(['在空格内画“○”，只画一格；多画或者不画的，为废票。']),
]
const subjectOf = (facts: BallotFacts): string =>
  `${facts.host}${facts.of === 'election' ? `选举${facts.office}` : '表决'}`
const titleOf = (text: string): Block => paragraph(text, types.title, { ...center, after: 4 })
const blocksOf = (facts: BallotFacts): Block[] => [
  titleOf(`${subjectOf(facts)}${facts.of === 'election' ? '选票' : '票'}`),
  ...(facts.of === 'election' ? electionBallot(facts) : voteBallot(facts)),
]
const rowsOf = (facts: BallotFacts): number => (facts.of === 'election' ? facts.candidates.length + facts.seats : 1)

export const ballotPapers = (facts: BallotFacts): Document =>
  sheet(
    '选票',
    copiesOf(facts.copies, rowsOf(facts), () => blocksOf(facts)),
  )

/** 测评票: the people, and a grade for each. */
export const gradeBallots = ({ title, subjects, grades, copies }: GradeBallotFacts): Document => {
  const gradeWidth = 96 / grades.length
  const lines = subjects.map((name, at): Row => ({
    height: 7.3,
    cells: [
      textCell(12, `${at + 1}`, types.cell, center),
      textCell(48, name, types.cell, center),
      ...grades.map(() => box(gradeWidth)),
    ],
  }))
  const head: Row = {
    head: true,
    height: 9,
    cells: [labelCell(12, '序号'), labelCell(48, '姓名'), ...grades.map((grade) => labelCell(gradeWidth, grade))],
  }
  return sheet(
    title,
    copiesOf(copies, subjects.length, () => [
      titleOf(title),
      table([head, ...lines]),
      ...notes(['在等次下的空格内画“○”，每人只画一格；多画的，该人无效；不画的，为弃权。', '无记名，请不要署名。']),
    ]),
  )
}

/** 计票单: marks of 正 beside each name, and the sums the tellers sign. */
const tallySheet = (facts: BallotFacts): Block[] => {
  const names =
    facts.of === 'election' ? [...facts.candidates, ...Array.from({ length: facts.seats }, () => '')] : [facts.matter]
  const words = facts.of === 'election' ? choices : (['赞成', '反对', '弃权'] as const)
  const lines = names.flatMap((name): Row[] =>
    words.map((word, at) => ({
      height: 6.6,
      cells: [
        {
          ...textCell(40, at === 0 ? name : '', types.cell, center),
          merged: at === 0 ? 'first' : 'more',
        },
        labelCell(22, word),
        box(72),
        box(22),
      ],
    })),
  )
  return [
    titleOf(`${subjectOf(facts)}计票单`),
    table([
      {
        height: 9,
        cells: ['发出票', '收回票', '有效票', '废票'].flatMap((word) => [labelCell(19.5, word), box(19.5)]),
      },
    ]),
    paragraph('', types.fine),
    table([
      {
        head: true,
        height: 9,
        cells: [labelCell(40, '姓名、事项'), labelCell(22, '意见'), labelCell(72, '画“正”字'), labelCell(22, '合计')],
      },
      ...lines,
    ]),
    paragraph(['监票人签名：', rule(40), '　计票人签名：', rule(40)], types.cell, { before: 6 }),
    paragraph('年　　月　　日', types.cell, { align: 'right', before: 4 }),
  ]
}
export const tallySheets = (facts: BallotFacts): Document =>
  sheet(
    '计票单',
    Array.from({ length: facts.copies }, () => tallySheet(facts)),
  )
