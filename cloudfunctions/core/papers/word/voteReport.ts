import type { Document } from 'docx'
import { beijingDay } from '../../../../src/contract/days'
import type { Vote } from '../../../../src/contract/meetingVote'
import { voteMatterLabels } from '../../../../src/contract/voteWords'
import type { ReportFacts } from '../facts/reportFacts'
import { types } from './measures'
import { documentOf, lastLine, type Block } from './page'
import { bold, paragraph, paragraphs } from './pieces'
import { labelCell, textCell } from './recordRows'
import * as record from './recordWords'
import { addressee, opening, sealPlace, signers } from './reportPieces'
import { table, type Cell, type Row } from './table'
import * as say from './voteWords'

/** 表决结果报告单: one page, to the level above. */

const column = 39
const label = (text: string): Cell => labelCell(column, text)
const said = (text: string, width = column): Cell => textCell(width, text, types.cell, { align: 'center' })
const figures = (numbers: readonly (number | null)[]): Row => ({
  cells: numbers.map((number) =>
    textCell(column, number === null ? '' : `${number}`, types.figure, { align: 'center' }),
  ),
})
const heads = (words: readonly string[]): Row => ({ cells: words.map(label) })
const whole = (children: Cell['children']): Row => ({ cells: [{ width: 4 * column, children }] })

const secret = ({ method }: Vote): boolean => method === 'secretBallot'
/** How many were handed out, came back and were spoilt is on paper alone, and is written in by hand. */
const ballotRows = (vote: Vote): Row[] => {
  if (!secret(vote)) return []
  return [heads(['发出票', '收回票', '有效票', '废票']), figures([null, null, say.sumsOf(vote).ballots, null])]
}
const checkLine = (vote: Vote): string => {
  const { all, ballots, written } = say.sumsOf(vote)
  const word = secret(vote) ? '有效票' : '到会表决'
  return `合计 ${all} ＝ ${word} ${ballots} ＋ 书面意见 ${written}。${written > 0 ? '书面意见与票一并计算，不分列。' : ''}`
}

const writers = ({ record: { voters } }: ReportFacts, { id }: Vote): string =>
  (voters.get(id) ?? [])
    .filter(({ writtenOn }) => writtenOn !== null)
    .map(({ name }) => name)
    .join('、')

const voteTable = (facts: ReportFacts, vote: Vote): Block => {
  const sums = say.sumsOf(vote)
  const { text, outcome, clause } = say.conclusionOf(vote)
  const met = vote.present >= vote.needed && vote.base > 0
  const base = say.baseWords[vote.rule]
  return table(
    [
      { cells: [label('表决事项'), textCell(3 * column, vote.matter)] },
      { cells: [label(base), said(`${vote.base} 人`), label(base.replace('应', '')), said(`${vote.present} 人`)] },
      {
        cells: [
          label('到会是否达到半数'),
          said(`${met ? '达到' : '未达到'}（须 ${vote.needed} 人）`),
          label('其中会后补录'),
          said(vote.enteredAfterwards === null ? '' : `${vote.enteredAfterwards} 人`),
        ],
      },
      {
        cells: [label('会前书面意见'), said(`${sums.written} 份`), label('提出人'), said(writers(facts, vote) || '无')],
      },
      ...ballotRows(vote),
      heads(['赞成', '反对', '弃权', '合计']),
      figures([sums.inFavour, sums.against, sums.abstained, sums.all]),
      whole(paragraphs(checkLine(vote), types.small)),
      {
        cells: [
          label('结论'),
          {
            width: 3 * column,
            children: [
              paragraph([text, bold(outcome), '。'], types.cell),
              ...(clause ? paragraphs(`依据：${clause}`, types.small) : []),
            ],
          },
        ],
      },
    ],
    { padding: [1.2, 2] },
  )
}

const howWords = { secretBallot: '无记名投票', showOfHands: '举手表决', spoken: '口头表决' } as const

export const voteReport = (facts: ReportFacts, vote: Vote, made: string): Document => {
  const { meeting } = facts.record
  const kind = vote.matterKind && vote.matterKind !== 'other' ? voteMatterLabels[vote.matterKind] : ''
  const title = `${kind}表决结果报告单`
  const how = vote.method ? howWords[vote.method] : '表决'
  const sentence = `${record.hostsOf(facts.record)}于${record.dayWords(beijingDay(meeting.startAt))}召开${record.kindsOf(facts.record)}，就“${vote.matter}”进行${how}，结果如下。`
  return documentOf(title, [
    {
      header: { first: record.afterwardsOf(facts.record) ?? undefined, others: title },
      children: [
        ...opening(title, addressee(facts), sentence),
        voteTable(facts, vote),
        ...signers([
          ['监票人', ''],
          ['计票人', ''],
          ['主持人', meeting.chair?.name ?? ''],
          ['计票人', ''],
        ]),
        ...sealPlace(record.hostsOf(facts.record)),
        lastLine(made),
      ],
    },
  ])
}
