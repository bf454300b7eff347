import { electionOfficeLabels, electionRoundLabels } from '../../../../src/contract/electionWords'
import type { Election } from '../../../../src/contract/meetingElection'
import type { Vote } from '../../../../src/contract/meetingVote'
import { types } from './measures'
import { rule } from './pieces'
import { block, labelCell, textCell } from './recordRows'
import type { Cell, Row } from './table'
import * as say from './voteWords'

/** The rows of a vote and of an election in a record: kept on one page, no name beside a choice. */

const keepNext = true
const label = (width: number, text: string): Cell => ({
  ...labelCell(width, text, {}, { align: 'left', keepNext }),
  padding: [0.6, 1.5],
})
const said = (width: number, text: string): Cell => ({
  ...textCell(width, text, types.cell, { keepNext }),
  padding: [0.6, 1.5],
})
const four = (one: string, two: string, three: string, last: string): Cell[] => [
  label(37, one),
  said(27, two),
  label(24, three),
  said(36, last),
]
const wide = (one: string, text: string): Cell[] => [label(37, one), said(87, text)]

export const voteRows = (vote: Vote): Row[] => {
  const sums = say.sumsOf(vote)
  return block('表决', vote.matter, [
    wide('方式', say.methodOf(vote)),
    four(say.baseWords[vote.rule], `${vote.base} 人`, '书面意见', `${sums.written} 份`),
    wide('到会', say.presentOf(vote)),
    four('赞成、反对、弃权', `${sums.inFavour}、${sums.against}、${sums.abstained}`, '结果', say.outcomeOf(vote)),
    ...(vote.enteredWhy ? [wide('会后补录说明', vote.enteredWhy)] : []),
    ...(vote.excluded > 0 ? [wide('不计算在内', `经上级同意并经会议通过 ${vote.excluded} 人`)] : []),
  ])
}

const candidateRow = (cells: readonly string[], head = false): Cell[] => {
  const widths = [37, 27, 24, 16, 20]
  return cells.map((text, at) => {
    const width = widths[at] as number
    const cell = head
      ? labelCell(width, text, {}, { keepNext })
      : textCell(width, text, types.cell, { align: at === 0 ? 'left' : 'center', keepNext })
    return { ...cell, padding: [0.6, 1.5] }
  })
}
export const electionRows = (election: Election): Row[] => {
  const { office, seats, round, rulesPassed, base, excluded, issued, returned, valid, spoilt, candidates } = election
  const approval = say.approvalOf(election)
  const title = `选举${electionOfficeLabels[office]}`
  return block('选举', `${title}\n${electionRoundLabels[round]}`, [
    four('选举办法', rulesPassed ? '已通过' : '未登记', '名额', `应选 ${seats}、候选 ${candidates.length}`),
    four('监票人', say.namesOf(election.scrutineers), '计票人', say.namesOf(election.tellers)),
    wide('应到会有选举权', `${base} 人${excluded > 0 ? `（另有 ${excluded} 人经同意不计算在内）` : ''}`),
    wide('实到', `${say.presentOf(election)}，须到 ${election.needed} 人`),
    wide('选票', `发出 ${issued}、收回 ${returned}、有效 ${valid}、废票 ${spoilt}`),
    candidateRow(['候选人', '赞成', '不赞成', '弃权', '结果'], true),
    ...candidates.map(({ name, inFavour, against, abstained, elected }) =>
      candidateRow([name, `${inFavour}`, `${against}`, `${abstained}`, elected ? '当选' : '']),
    ),
    wide('另选他人', say.othersOf(election) || '无'),
    wide('当选名单', say.electedOf(election) || '无'),
    wide('当选认定', say.majorityOf(election)),
    ...(election.tied.length > 0 ? [wide('得票相等', `${say.tiedOf(election)}，应当再次投票`)] : []),
    [
      label(37, '批复文号与日期'),
      approval === null
        ? { ...textCell(87, [rule(60)], types.cell, { keepNext }), padding: [0.6, 1.5] }
        : said(87, approval),
    ],
  ])
}
