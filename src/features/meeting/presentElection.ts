import { dayText } from '../../contract/days'
import {
  candidatesNeeded,
  electionMajorityLabels,
  electionOfficeLabels,
  electionRoundLabels,
} from '../../contract/electionWords'
import type { CandidateResult, Election } from '../../contract/meetingElection'
import { cite, regulations } from '../../contract/regulations'

interface ElectionView {
  id: string
  title: string
  chip: { word: string; tone: 'green' | 'amber' }
  lines: string[]
  candidates: {
    key: string
    name: string
    votes: string
    halves: string
    chip: { word: string; tone: 'green' | 'plain' }
  }[]
  /** What speaks against it, each with its clause. */
  warnings: string[]
}

const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、')
const halves = ({ overHalfPresent, overHalfExpected }: CandidateResult): string =>
  `${overHalfPresent ? '超过' : '未超过'}实到会半数；${overHalfExpected ? '超过' : '未超过'}应到会半数`

const warningsOf = (election: Election): string[] => {
  const { office, seats, round, candidates, tied, rulesPassed } = election
  const needed = candidatesNeeded(office, seats)
  const tiedNames = candidates.filter(({ memberId }) => tied.includes(memberId))
  return [
    ...(round !== 'runOff' && candidates.length < needed
      ? [`候选人 ${candidates.length} 名，按差额要求应有 ${needed} 名（${cite(regulations.candidateMargin)}）`]
      : []),
    ...(tiedNames.length > 0 ? [`${names(tiedNames)}得票相等，不能确定当选人，应当就得票相等的再次投票`] : []),
    ...(rulesPassed ? [] : ['没有登记选举办法的通过情况']),
  ]
}
const presentText = ({ base, excluded, present, needed, enteredAfterwards, enteredWhy }: Election): string => {
  const left = excluded > 0 ? `（另有 ${excluded} 人经同意不计算在内）` : ''
  const late =
    enteredAfterwards > 0 ? `（其中会后补录 ${enteredAfterwards} 人${enteredWhy ? `：${enteredWhy}` : ''}）` : ''
  return `应到会有选举权 ${base} 人${left}，实到 ${present} 人${late}，须到 ${needed} 人`
}
const majorityText = ({ majorityOf }: Election): string =>
  majorityOf === 'ask'
    ? `当选所需票数各文本所引不一致，请按选举办法认定（${cite(regulations.electionMajority)}）`
    : `本机关规定：${electionMajorityLabels[majorityOf]}为当选`

/** An election with all its figures; who was elected is what was announced, never computed. */
export const electionView = (election: Election): ElectionView => {
  const { id, office, seats, round, issued, returned, valid, spoilt, others, approvedOn, reference } = election
  return {
    id,
    title: `选举${electionOfficeLabels[office]}（应选 ${seats} 人）`,
    chip: approvedOn ? { word: '已批复', tone: 'green' } : { word: '等上级批复', tone: 'amber' },
    lines: [
      electionRoundLabels[round],
      presentText(election),
      `发出 ${issued} 张，收回 ${returned} 张，有效 ${valid} 张，废票 ${spoilt} 张`,
      ...(others.length > 0
        ? [
            `另选他人：${others.map(({ name, inFavour, elected }) => `${name} ${inFavour} 票${elected ? '，宣布当选' : ''}`).join('、')}`,
          ]
        : []),
      `监票人 ${names(election.scrutineers)}；计票人 ${names(election.tellers)}`,
      majorityText(election),
      approvedOn
        ? `上级批复：${dayText(approvedOn)}${reference ? ` ${reference}` : ''}，从这天起任职`
        : '上级批复登记以后，当选的同志才任职',
    ],
    candidates: election.candidates.map((candidate) => ({
      key: candidate.memberId,
      name: candidate.name,
      votes: `赞成 ${candidate.inFavour} · 不赞成 ${candidate.against} · 弃权 ${candidate.abstained}`,
      halves: halves(candidate),
      chip: candidate.elected ? { word: '宣布当选', tone: 'green' } : { word: '未当选', tone: 'plain' },
    })),
    warnings: warningsOf(election),
  }
}
