import type { Document } from 'docx'
import { beijingDay } from '../../../../src/contract/days'
import { electionOfficeLabels, electionRoundLabels } from '../../../../src/contract/electionWords'
import type { CandidateResult, Election } from '../../../../src/contract/meetingElection'
import { regulations } from '../../../../src/contract/regulations'
import type { ReportFacts } from '../facts/reportFacts'
import { types } from './measures'
import { documentOf, lastLine, type Block } from './page'
import { bold, paragraph, paragraphs, rule } from './pieces'
import { labelCell, textCell } from './recordRows'
import * as record from './recordWords'
import { addressee, opening, sealPlace, signers } from './reportPieces'
import { table, type Cell, type Row } from './table'
import * as say from './voteWords'

/** 选举结果报告单: to the level above, whose approval the posts follow from. */

const column = 39
const label = (text: string): Cell => labelCell(column, text)
const said = (text: string): Cell => textCell(column, text, types.cell, { align: 'center' })
const wide = (name: string, text: string): Row => ({ cells: [label(name), textCell(3 * column, text)] })
const number = (width: number, value: number): Cell => textCell(width, `${value}`, types.cell, { align: 'center' })

const candidateHeads = ['候选人', '赞成', '不赞成', '弃权', '结果'] as const
const wholeLine = [40, 29, 29, 29, 29] as const
const halfLine = [25, 13, 16, 13, 11] as const
const tight = [0.4, 0.5] as const
/** So many stand one a line; of more two do, so that the report stays on its page. */
const oneALine = 7
type Widths = typeof wholeLine | typeof halfLine
const candidateCells = (candidate: CandidateResult | undefined, widths: Widths): Cell[] => {
  if (!candidate) return widths.map((width) => textCell(width, ''))
  const { name, inFavour, against, abstained, elected } = candidate
  return [
    textCell(widths[0], name, types.cell, { align: 'center' }),
    ...[inFavour, against, abstained].map((value, at) => number(widths[at + 1] as number, value)),
    textCell(widths[4], elected ? '当选' : '', types.cell, { align: 'center' }),
  ]
}
const candidateRows = ({ candidates }: Election): Row[] => {
  const [widths, sides] = candidates.length > oneALine ? ([halfLine, 2] as const) : ([wholeLine, 1] as const)
  const lines = Math.ceil(candidates.length / sides)
  const acrossOf = (line: number) => Array.from({ length: sides }, (_, side) => candidates[line + side * lines])
  return [
    {
      cells: Array.from({ length: sides }, () =>
        candidateHeads.map((text, at) => ({ ...labelCell(widths[at] as number, text), padding: tight })),
      ).flat(),
    },
    ...Array.from({ length: lines }, (_, line): Row => ({
      cells: acrossOf(line)
        .flatMap((candidate) => candidateCells(candidate, widths))
        .map((cell) => ({ ...cell, padding: tight })),
    })),
  ]
}

const ballots = ({ issued, returned, valid, spoilt }: Election): Row[] => [
  { cells: ['发出票', '收回票', '有效票', '废票'].map(label) },
  { cells: [issued, returned, valid, spoilt].map((value) => number(column, value)) },
  {
    cells: [
      {
        width: 4 * column,
        children: paragraphs(
          `收回 ${returned} ＝ 有效票 ${valid} ＋ 废票 ${spoilt}；收回 ${returned} 张不多于发出 ${issued} 张，选举有效。`,
          types.small,
        ),
      },
    ],
  },
]

const conclusion = (election: Election): Row => {
  const elected = say.electedOf(election)
  const clause = record.quotable(regulations.electionQuorum)
  return {
    cells: [
      label('当选名单'),
      {
        width: 3 * column,
        children: [
          paragraph([bold(elected || '无')], types.cell),
          ...paragraphs(
            `${electionRoundLabels[election.round]}；选举办法${election.rulesPassed ? '已通过' : '未登记'}；当选认定：${say.majorityOf(election)}。`,
            types.small,
          ),
          ...(election.tied.length > 0
            ? paragraphs(`${say.tiedOf(election)}得票相等，应当就得票相等的再次投票。`, types.small)
            : []),
          ...(clause ? paragraphs(`依据：${clause}`, types.small) : []),
        ],
      },
    ],
  }
}

const approval = (election: Election): Row => ({
  cells: [label('批复文号与日期'), textCell(3 * column, say.approvalOf(election) ?? [rule(50), ' 年　　月　　日'])],
})

const electionTable = (election: Election): Block => {
  const { office, seats, candidates, base, excluded, present, needed, enteredAfterwards } = election
  const met = present >= needed && base > 0
  return table(
    [
      {
        cells: [
          label('选举事项'),
          said(`${electionOfficeLabels[office]}（应选 ${seats} 名）`),
          label('候选人'),
          said(`${candidates.length} 名`),
        ],
      },
      { cells: [label('应到会有选举权'), said(`${base} 人`), label('实到会有选举权'), said(`${present} 人`)] },
      {
        cells: [
          label('是否达到五分之四'),
          said(`${met ? '达到' : '未达到'}（须 ${needed} 人）`),
          label('其中会后补录'),
          said(`${enteredAfterwards} 人`),
        ],
      },
      ...(excluded > 0 ? [wide('不计算在内', `经上级同意并经党员大会通过 ${excluded} 人`)] : []),
      ...ballots(election),
      ...candidateRows(election),
      wide('另选他人', say.othersOf(election) || '无'),
      conclusion(election),
      approval(election),
    ],
    { padding: [0.4, 2] },
  )
}

export const electionReport = (facts: ReportFacts, election: Election, made: string): Document => {
  const { meeting } = facts.record
  const office = electionOfficeLabels[election.office]
  const title = '选举结果报告单'
  const sentence = `${record.hostsOf(facts.record)}于${record.dayWords(beijingDay(meeting.startAt))}召开${record.kindsOf(facts.record)}，以无记名投票方式选举${office}，结果如下。`
  const named = (role: string, people: readonly { name: string }[]) => people.map(({ name }) => [role, name] as const)
  return documentOf(title, [
    {
      header: { first: record.afterwardsOf(facts.record) ?? undefined, others: title },
      children: [
        ...opening(title, addressee(facts), sentence),
        electionTable(election),
        ...signers([
          ...named('监票人', election.scrutineers),
          ...named('计票人', election.tellers),
          ['主持人', meeting.chair?.name ?? ''],
        ]),
        ...sealPlace(record.hostsOf(facts.record)),
        lastLine(made),
      ],
    },
  ])
}
